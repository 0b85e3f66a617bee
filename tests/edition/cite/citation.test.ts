import { expect, test } from 'vitest';
import { citationOf, rangeLocator, sourceName } from '#edition/cite/citation.ts';
import { layerById, passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { spread, testedLibraries } from '../../fixture/library.ts';
import { documentOf, passage, words } from '../sample.ts';

/** More ranges than the documents of the fixture have. */
const MOST_RANGES = 1500;

const relayed = passage(2, [words('要坚持。', 'relay-speech')], { locator: '讲话（一）3' });
const titled = documentOf([[passage(1, '关于某事的通知', { form: 'title' })], [relayed]]);

test('a citation carries text, locator, layer, source and issuer', () => {
  expect(citationOf(titled, [relayed])).toEqual({
    source: '《关于某事的通知》',
    issuer: '某单位',
    parts: [{ text: '要坚持。', locator: '讲话（一）3', layer: '通知转述讲话' }],
  });
});

test('a document without a title is cited by its name', () => {
  expect(sourceName(documentOf([[relayed]]))).toBe('样本');
});

test('several passages are located by the first and the last', () => {
  expect(rangeLocator(['甲1'])).toBe('甲1');
  expect(rangeLocator(['甲1', '甲2', '甲3'])).toBe('甲1—甲3');
});

test.each(testedLibraries())(
  'in every range of every document of $name no part mixes layers, and all parts together are the text',
  ({ library }) => {
    for (const document of library.documents) {
      const passages = passagesOf(document);
      for (const [from, length] of spread(ranges(passages.length), MOST_RANGES)) {
        const range = passages.slice(from, from + length);
        const { parts } = citationOf(document, range);
        expect(parts.map(({ text }) => text).join('')).toBe(
          range.map(({ segments }) => readingText(segments)).join(''),
        );
        const voices = range.map((each) => layerById(document, each.layer).label);
        expect(new Set(parts.map(({ layer }) => layer))).toEqual(new Set(voices));
        for (const { text, layer } of parts) {
          const own = range.filter(({ segments }) => text.includes(readingText(segments)));
          expect(own.map((each) => layerById(document, each.layer).label)).toContain(layer);
        }
      }
    }
  },
);

/** Returns the start and length of every range of up to twelve passages. */
function ranges(count: number): [number, number][] {
  return Array.from({ length: count }, (_, from) => from).flatMap((from) =>
    Array.from({ length: Math.min(12, count - from) }, (_, more): [number, number] => [
      from,
      more + 1,
    ]),
  );
}
