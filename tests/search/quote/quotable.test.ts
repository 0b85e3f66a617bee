import { expect, test } from 'vitest';
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import {
  isQuotedThere,
  isUnquotable,
  placeIn,
  placeOf,
  stretchesOf,
  textAt,
} from '#search/quote/quotable.ts';
import { runOf } from '#search/match/textRun.ts';
import { entry } from '../notice.ts';

const run = runOf([
  entry(0, '通知自己的话，'),
  entry(1, '转述要牢记“国之大者”，找准要牢记；', { mode: 'relay' }),
  entry(2, '概述的话。', { mode: 'summary' }),
  entry(3, '“引用的话”。', { mode: 'quote' }),
]);
const placesOf = (words: string) => matchRun(run, parseQuery(words)).map(placeOf);
const unquotable = (words: string) => placesOf(words).map(isUnquotable);

test('words relayed or summed up are not to be quoted, others are', () => {
  expect(unquotable('找准')).toEqual([true]);
  expect(unquotable('概述')).toEqual([true]);
  expect(unquotable('自己')).toEqual([false]);
  expect(unquotable('引用')).toEqual([false]);
});

test('relayed words that stand in quotation marks there are', () => {
  expect(unquotable('国之大者')).toEqual([false]);
  expect(unquotable('“国之大者”')).toEqual([false]);
  expect(unquotable('要牢记“国之大者”')).toEqual([true]);
});

test('one of several passages relayed is enough', () => {
  const [place] = placesOf('的话，转述要');
  expect(place?.entries).toHaveLength(2);
  expect(unquotable('的话，转述要')).toEqual([true]);
});

test('a place is a stretch of the text of its passages', () => {
  for (const words of ['自己', '国之大者', '的话，转述要']) {
    for (const place of placesOf(words)) {
      expect(textAt(place).slice(...place.range)).toBe(words);
    }
  }
  const place = placeIn(run, [5, 9]);
  expect(textAt(place).slice(...place.range)).toBe(run.raw.slice(5, 9));
  expect(place.entries.map(({ order }) => order)).toEqual([0, 1]);
});

test('of words that stand in a passage both with and without marks, those with them count', () => {
  const both = runOf([entry(0, '国之大者就是“国之大者”。', { mode: 'relay' })]);
  const [hit] = matchRun(both, parseQuery('国之大者'));
  expect(hit && isUnquotable(placeOf(hit))).toBe(false);
});

test('whether the text has marks around the same words', () => {
  const [place] = placesOf('要牢记“国之大者”');
  expect(place && isQuotedThere(place, '国之大者。')).toBe(true);
  expect(place && isQuotedThere(place, '要牢记')).toBe(false);
});

test('who only quotes the document’s own reporting verb quotes the document', () => {
  const voice = { layer: 'relay-a', layerName: '转述', mode: 'relay' };
  const own = { layer: 'own', layerName: '原文', mode: 'own' };
  const reporting = runOf([
    entry(0, '他指出，要团结；', {
      voices: [
        { ...own, from: 0, to: 4 },
        { ...voice, from: 4, to: 8 },
      ],
    }),
    entry(1, '要奋斗。', voice),
  ]);
  const verdicts = (words: string) =>
    matchRun(reporting, parseQuery(words)).map(placeOf).map(isUnquotable);
  expect(verdicts('他指出')).toEqual([false]);
  expect(verdicts('指出，要团结')).toEqual([true]);
  expect(verdicts('团结；要奋斗')).toEqual([true]);
});

test('a place falls into a stretch of every passage of it', () => {
  const [place] = placesOf('的话，转述要');
  const words = place && stretchesOf(place).map(([{ text }, range]) => text.slice(...range));
  expect(words).toEqual(['的话，', '转述要']);
});
