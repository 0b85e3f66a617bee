import { describe, expect, test } from 'vitest';
import { placeOf } from '#edition/cite/place.ts';
import { numberedStep } from '#edition/cite/sectionPlaces.ts';
import { readPlace, readOtherLayers } from '#edition/cite/statedPlaces.ts';
import { writePlace, writePlaces, writeOtherLayers } from '#edition/cite/writePlaces.ts';
import type { Document } from '#edition/document.ts';
import { layerById, passagesOf } from '#edition/document.ts';
import { OWN_LAYER } from '#edition/layer.ts';
import { readingText } from '#edition/passage.ts';
import { CHARTER, testedLibraries } from '../../fixture/library.ts';
import { generatedLawDocuments } from '../../laws/importLaw.ts';
import { documentOf, passage } from '../sample.ts';

test.each([
  ['一、认真学习', false, '第一部分'],
  ['一、认真学习', true, '第一点'],
  ['十二、认真学习', false, '第十二部分'],
  ['（三）深刻领会', true, '第（三）点'],
  ['(三) 深刻领会', false, '第（三）点'],
  ['（3）深刻领会', true, '第（3）点'],
  ['一要抓好', true, '第一点'],
  ['二是组织', true, '第二点'],
  ['第一，抓好', true, '第一点'],
  ['3. 抓好', true, '第3点'],
  ['3、抓好', true, '第3点'],
  ['第一部分 总体要求', false, '第一部分'],
  ['第二章　借阅', false, '第二章'],
  ['第三节', true, '第三节'],
  ['3.5万人', true, ''],
  ['2023年', false, ''],
  ['一定要', false, ''],
  ['十八大报告', false, ''],
  ['第一章的规定', false, ''],
  ['（修正案）', false, ''],
  ['', false, ''],
])('what opens with %s, inner %s, is %s', (text, isInner, step) => {
  expect(numberedStep(text, isInner)).toBe(step);
});

/** Creates a document with a section for each text, in parts as their ids say, whose locators are no numbers of it. */
function sections(texts: Readonly<Record<string, string>>): Document {
  const all = Object.entries(texts).map(([section, text]) => [
    passage(1, text, { section, locator: `第九部分${section}` }),
    passage(2, '第二句。', { section, locator: '第八点' }),
  ]);
  const ids = Object.keys(texts);
  const parts = ids.filter((id) => ids.some((other) => other.startsWith(`${id}/`)));
  return documentOf(all, { parts: parts.map((id) => ({ id, name: '部分' })) });
}

function placesIn(document: Document): Record<string, string> {
  return Object.fromEntries(
    passagesOf(document).map((each) => [each.section, placeOf(document, each)]),
  );
}

test('a section stands in its part, by the numbers of both', () => {
  const document = sections({
    ...{ opening: '序。', a: '一、甲', 'a/x': '（一）乙。', 'a/y': '丙。', 'a/z': '二要丁。' },
    ...{ b: '二、戊', 'b/c': '（一）己', 'b/c/1': '1.庚。', closing: '特此通知。' },
  });
  expect(placesIn(document)).toEqual({
    ...{ opening: '', a: '第一部分', 'a/x': '第一部分第（一）点', 'a/y': '第一部分' },
    ...{ 'a/z': '第一部分第二点', b: '第二部分', 'b/c': '第二部分第（一）点' },
    ...{ 'b/c/1': '第二部分第（一）点第1点', closing: '' },
  });
});

test('numbers within a part without one have no place, since another part may have the same', () => {
  const document = sections({ a: '附件1', 'a/1': '一、甲。', 'a/2': '二、乙。' });
  expect(Object.values(placesIn(document))).toEqual(['', '', '']);
});

test('two sections of one number have only the place of their part', () => {
  const twice = sections({
    ...{ a: '一、甲', 'a/1': '（一）乙', 'a/2': '（一）丙', 'a/2/1': '1.丁', 'a/3': '（二）戊' },
  });
  expect(placesIn(twice)).toEqual({
    ...{ a: '第一部分', 'a/1': '第一部分', 'a/2': '第一部分', 'a/2/1': '第一部分' },
    'a/3': '第一部分第（二）点',
  });
});

test('a provision is cited by article, clause, item and point, also where a list names it', () => {
  const places = passagesOf(CHARTER).map((each) => placeOf(CHARTER, each));
  expect(places).toEqual(expect.arrayContaining(['第一章', '第二条第二款', '第三条第（二）项']));
  expect(places).toContain('第七条第（二）项第1目');
});

test('sentences of one provision share its place, and an annex that counts anew needs its chapter', () => {
  const law = documentOf(
    [
      [passage(1, '第一条 甲。'), passage(2, '乙。')],
      [passage(1, '第一条 丙。', { section: 'annex' })],
      [passage(1, '第二章 丁', { section: 'c2', form: 'heading' })],
      [passage(2, '第一条 戊。', { section: 'c2' })],
    ],
    { articles: true },
  );
  expect(passagesOf(law).map((each) => placeOf(law, each))).toEqual([
    '第一条',
    '第一条',
    '',
    '第二章',
    '第二章第一条',
  ]);
});

test('a passage of another document has no place to ask for', () => {
  expect(() => placeOf(CHARTER, { id: 'no/one#p1' })).toThrow('no/one#p1');
});

const laws = await generatedLawDocuments(4);

describe.each([
  ...testedLibraries().map(({ name, library }) => ({ name, documents: library.documents })),
  { name: 'generated laws', documents: laws },
])('in $name', ({ documents }) => {
  test('a place is made of numbers that the text has', () => {
    for (const document of documents) {
      const text = passagesOf(document)
        .map(({ segments }) => readingText(segments))
        .join('\n');
      for (const each of passagesOf(document)) {
        const steps = placeOf(document, each).match(
          /第.+?(?:部分|[点编章节条款项目](?:之.+?(?=第|$))?)/gu,
        );
        expect((steps ?? []).join('')).toBe(placeOf(document, each));
        for (const step of steps ?? []) {
          // A clause has a number, but none is printed.
          if (step.endsWith('款')) continue;
          const printed = step.replace(/^第(.+?)(?:部分|点|项|目)$/u, '$1');
          expect(text, `${each.id}: ${step}`).toMatch(new RegExp(`^${printed}`, 'mu'));
        }
      }
    }
  });

  test('the passages of a section stand in the order of their places', () => {
    for (const document of documents) {
      for (const { paragraphs } of document.sections) {
        const places = paragraphs.flatMap(({ passages }) =>
          passages.map((each) => placeOf(document, each)),
        );
        const runs = places.filter((place, at) => place !== places[at - 1]);
        expect(new Set(runs).size, runs.join()).toBe(runs.length);
      }
    }
  });

  test('pages state the place and the other layers of every passage', () => {
    for (const document of documents) {
      const [places, otherLayers] = [writePlaces(document), writeOtherLayers(document)];
      for (const each of passagesOf(document)) {
        expect(readPlace(places, each), each.id).toBe(placeOf(document, each));
        expect(readPlace(writePlace(document, each), each)).toBe(placeOf(document, each));
        const others = each.segments.filter(({ layer, text }) => text && layer !== OWN_LAYER);
        const labels = new Set(others.map(({ layer }) => layerById(document, layer).label));
        if (labels.size === 0) continue;
        const { label } = layerById(document, each.layer);
        expect(readOtherLayers(otherLayers, each, label), each.id).toBe([...labels].join('、'));
      }
    }
  });
});

test('of a law whose locators are its provisions hardly any place is written', () => {
  for (const law of laws) expect(writePlaces(law).length).toBeLessThan(passagesOf(law).length);
});
