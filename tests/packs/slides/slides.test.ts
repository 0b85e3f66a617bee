import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { breakOffsets, unbrokenNames } from '#edition/layout/lineBreaks.ts';
import { excerptOf as excerptOfPassage } from '#packs/excerpt.ts';
import { passageSlides, slideText, slidesOf } from '#packs/slides/slides.ts';
import { testedLibraries } from '../../fixture/library.ts';
import { excerptOf, packOf } from '../excerpts.ts';

const long = excerptOf([
  { layer: 'own', text: `他指出，` },
  { layer: 'relay-speech', text: `${'甲'.repeat(50)}；${'乙'.repeat(50)}；${'丙'.repeat(50)}。` },
  { layer: 'own', text: '要学习。' },
]);
const short = excerptOf([{ layer: 'own', text: '短。' }]);
const passage = (excerpt: typeof long) => ({ kind: 'passage', excerpt, changed: false }) as const;

test('a title, a passage and a heading have a slide each; a missing passage has none', () => {
  const slides = slidesOf(
    packOf(
      [
        passage(short),
        { kind: 'heading', text: '二' },
        { kind: 'missing', id: 'doc/one#p9', name: 'doc/one#p9', path: null },
      ],
      '一课',
    ),
  );
  expect(slides.map(slideText)).toEqual(['一课', '短。', '二']);
  expect(slides.map(({ kind }) => kind)).toEqual(['title', 'passage', 'title']);
});

test('an empty pack has no slide', () => {
  expect(slidesOf(packOf([]))).toEqual([]);
  expect(slidesOf(packOf([{ kind: 'note', text: '只有备注' }]))).toEqual([]);
});

test('notes belong to the slide before them, on every piece of its passage', () => {
  const note = (text: string) => ({ kind: 'note', text }) as const;
  const slides = slidesOf(
    packOf([note('开场'), passage(long), note('讲'), note('问'), passage(short)]),
  );
  expect(slides.map(({ notes }) => notes)).toEqual([
    ['开场', '讲', '问'],
    ['开场', '讲', '问'],
    [],
  ]);
});

test('notes after the title belong to the title slide', () => {
  const [title] = slidesOf(packOf([{ kind: 'note', text: '自我介绍' }, passage(short)], '一课'));
  expect(title?.notes).toEqual(['自我介绍']);
});

test('pieces are numbered, keep their layers, and joined are the passage', () => {
  const slides = passageSlides(long, false);
  expect(slides.map(({ piece, pieces }) => `${piece}/${pieces}`)).toEqual(['1/2', '2/2']);
  expect(slides.map(slideText).join('')).toBe(long.text);
  expect(slides.map(({ runs }) => runs.map(({ layer }) => layer))).toEqual([
    ['own', 'relay-speech'],
    ['relay-speech', 'own'],
  ]);
});

test('every character keeps its layer when a passage is split', () => {
  const layers = (runs: typeof long.runs) =>
    runs.flatMap(({ layer, text }) => Array(text.length).fill(layer));
  expect(passageSlides(long, false).flatMap(({ runs }) => layers(runs))).toEqual(layers(long.runs));
});

test.each(testedLibraries())('no slide of $name turns within a name', ({ library }) => {
  const names = unbrokenNames(library.documents, library.terms);
  const slides = library.documents.flatMap((document) =>
    passagesOf(document).flatMap((each) => passageSlides(excerptOfPassage(document, each), false)),
  );
  let found = 0;
  for (const text of slides.map(slideText)) {
    const offsets = breakOffsets(text, names);
    for (const name of names)
      for (const { index } of text.matchAll(new RegExp(name, 'gu'))) {
        const within = offsets.filter((at) => at > index && at < index + name.length);
        for (const at of within) expect(text.charAt(at - 1), text).toMatch(/\p{P}/u);
        found += 1;
      }
  }
  expect(found).toBeGreaterThan(0);
});
