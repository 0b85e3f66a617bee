import { expect, test } from 'vitest';
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import { rank } from '#search/match/rank.ts';
import { runOf } from '#search/match/textRun.ts';
import { entry } from '../notice.ts';

const run = runOf([
  entry(0, '革改工会。'),
  entry(1, '工会、改革。'),
  entry(2, '工会改革，工会改革。'),
  entry(3, '工会改革。工会'),
  entry(4, '改革。改革与工会。'),
]);
const hits = matchRun(run, parseQuery('工会改革'));
const places = (order: 'relevance' | 'document') =>
  rank(hits, order).map(({ entries }) => entries.map(({ order: place }) => place));

test('as typed first, then folded; one passage before a pair; more before fewer; then in order', () => {
  expect(places('relevance')).toEqual([[2], [3], [3, 4], [1]]);
});

test('the order of the document', () => {
  expect(places('document')).toEqual([[1], [2], [3], [3, 4]]);
});
