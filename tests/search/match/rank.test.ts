import { expect, test } from 'vitest';
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import { rank } from '#search/match/rank.ts';
import { runOf } from '#search/match/textRun.ts';
import { testPassage } from '../testPassage.ts';

const run = runOf([
  testPassage(0, '革改工会。'),
  testPassage(1, '工会、改革。'),
  testPassage(2, '工会改革，工会改革。'),
  testPassage(3, '工会改革。工会'),
  testPassage(4, '改革。改革与工会。'),
]);
const hits = matchRun(run, parseQuery('工会改革'));
const places = (order: 'relevance' | 'document') =>
  rank(hits, order).map(({ passages }) => passages.map(({ order: place }) => place));

test('sorts by tier, then fewer passages, then more matches, then reading order', () => {
  expect(places('relevance')).toEqual([[2], [3], [3, 4], [1]]);
});

test('sorts by reading order', () => {
  expect(places('document')).toEqual([[1], [2], [3], [3, 4]]);
});
