import { expect, test } from 'vitest';
import { citationOf, sourceName } from '#edition/cite/citation.ts';
import { joinLayers, rangeLocator, rangePlace } from '#edition/cite/ranges.ts';
import { layerById, passagesOf } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
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
    parts: [
      {
        ...{ text: '要坚持。', locator: '讲话（一）3', layer: '通知转述讲话' },
        ...{ place: '', otherLayers: '通知转述讲话' },
      },
    ],
  });
});

test('a citation carries the number and the date that the document has, without spaces', () => {
  const issued = { ...titled, number: '某发 〔2031〕 4 号', dated: '2031 年 5 月 20 日' };
  expect(citationOf(issued, [])).toMatchObject({
    number: '某发〔2031〕4号',
    dated: '2031年5月20日',
  });
  expect(Object.keys(citationOf(titled, []))).toEqual(['source', 'issuer', 'parts']);
});

test('the other layers of a passage are all besides the document’s own', () => {
  const layers = ['own', 'relay-speech', 'quote-report'].map((id, at) => ({
    ...{ id, mode: 'relay' as const, label: `${id}的话`, note: '', of: String(at) },
  }));
  const both = passage(1, [
    ...[words('他说', 'own'), words('甲', 'quote-report'), words('，')],
    ...[words('乙', 'relay-speech'), words('丙', 'quote-report')],
  ]);
  const own = passage(2, '又说。');
  const document = documentOf([[both, own]], { layers });
  const otherLayers = (...cited: Passage[]) =>
    citationOf(document, cited).parts.map((part) => part.otherLayers);
  expect(otherLayers(both)).toEqual(['quote-report的话、relay-speech的话']);
  expect(otherLayers(own)).toEqual(['']);
});

test('within the marks of a title stand single ones', () => {
  const named = (title: string) => sourceName(documentOf([[passage(1, title, { form: 'title' })]]));
  expect(named('关于印发《某某办法》 的通知')).toBe('《关于印发〈某某办法〉的通知》');
  expect(named('关于印发《〈某法〉办法》的通知')).toBe('《关于印发〈《某法》办法〉的通知》');
});

test('a document without a title is cited by its name', () => {
  expect(sourceName(documentOf([[relayed]]))).toBe('样本');
});

test('several passages are located by the first and the last', () => {
  expect(rangeLocator(['甲1'])).toBe('甲1');
  expect(rangeLocator(['甲1', '甲2', '甲3'])).toBe('甲1—甲3');
});

test('several passages stand from the place of the first to that of the last, where both have one', () => {
  expect(rangePlace(['第三条', '第三条'])).toBe('第三条');
  expect(rangePlace(['第三条', '第四条', '第五条'])).toBe('第三条至第五条');
  expect([rangePlace([]), rangePlace(['']), rangePlace(['第三条', ''])]).toEqual(['', '', '']);
  expect(rangePlace(['', '第三条'])).toBe('');
});

test('layers are named once each, in order', () => {
  expect(joinLayers(['转述、引用', '转述', '概述', ''])).toBe('转述、引用、概述');
  expect(joinLayers([])).toBe('');
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
