import { expect, test } from 'vitest';
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import {
  isInQuotationMarks,
  isUnquotable,
  passageRangeIn,
  placesOfHit,
  rangesByPassage,
  textOfPassages,
} from '#search/quote/quotable.ts';
import { runOf } from '#search/match/textRun.ts';
import { testPassage } from '../testPassage.ts';

const run = runOf([
  testPassage(0, '通知自己的话，'),
  testPassage(1, '转述要牢记“最近百米”，找准要牢记；', { mode: 'relay' }),
  testPassage(2, '概述的话。', { mode: 'summary' }),
  testPassage(3, '“引用的话”。', { mode: 'quote' }),
]);
const placesOf = (words: string) => matchRun(run, parseQuery(words)).flatMap(placesOfHit);
const unquotable = (words: string) => placesOf(words).map(isUnquotable);

test('relayed and summarised words must not be quoted, others may', () => {
  expect(unquotable('找准')).toEqual([true]);
  expect(unquotable('概述')).toEqual([true]);
  expect(unquotable('自己')).toEqual([false]);
  expect(unquotable('引用')).toEqual([false]);
});

test('relayed words in quotation marks may be quoted', () => {
  expect(unquotable('最近百米')).toEqual([false]);
  expect(unquotable('“最近百米”')).toEqual([false]);
  expect(unquotable('要牢记“最近百米”')).toEqual([true]);
});

test('one relayed passage makes a place of several unquotable', () => {
  const [place] = placesOf('的话，转述要');
  expect(place?.passages).toHaveLength(2);
  expect(unquotable('的话，转述要')).toEqual([true]);
});

test('a place is a range in the joined text of its passages', () => {
  for (const words of ['自己', '最近百米', '的话，转述要']) {
    for (const place of placesOf(words)) {
      expect(textOfPassages(place).slice(...place.range)).toBe(words);
    }
  }
  const place = passageRangeIn(run, [5, 9]);
  expect(textOfPassages(place).slice(...place.range)).toBe(run.raw.slice(5, 9));
  expect(place.passages.map(({ order }) => order)).toEqual([0, 1]);
});

test('of matches with and without quotation marks in one passage, the quoted one comes first', () => {
  const both = runOf([testPassage(0, '最近百米就是“最近百米”。', { mode: 'relay' })]);
  const [hit] = matchRun(both, parseQuery('最近百米'));
  expect(hit && placesOfHit(hit).map(isUnquotable)).toEqual([false, true]);
});

test('tells whether the text has quotation marks around the same words', () => {
  const [place] = placesOf('要牢记“最近百米”');
  expect(place && isInQuotationMarks(place, '最近百米。')).toBe(true);
  expect(place && isInQuotationMarks(place, '要牢记')).toBe(false);
});

test('the document’s own reporting verb may be quoted', () => {
  const relay = { layer: 'relay-a', layerName: '转述', mode: 'relay' };
  const own = { layer: 'own', layerName: '原文', mode: 'own' };
  const reporting = runOf([
    testPassage(0, '他指出，要团结；', {
      layerSpans: [
        { ...own, from: 0, to: 4 },
        { ...relay, from: 4, to: 8 },
      ],
    }),
    testPassage(1, '要奋斗。', relay),
  ]);
  const verdicts = (words: string) =>
    matchRun(reporting, parseQuery(words)).flatMap(placesOfHit).map(isUnquotable);
  expect(verdicts('他指出')).toEqual([false]);
  expect(verdicts('指出，要团结')).toEqual([true]);
  expect(verdicts('团结；要奋斗')).toEqual([true]);
});

test('a place is divided into a range of each of its passages', () => {
  const [place] = placesOf('的话，转述要');
  const words = place && rangesByPassage(place).map(([{ text }, range]) => text.slice(...range));
  expect(words).toEqual(['的话，', '转述要']);
});
