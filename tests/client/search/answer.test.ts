import { expect, test } from 'vitest';
import { applyFilters } from '#client/search/answer.ts';
import type { LibraryAnswer } from '#client/search/library/library.ts';
import { readRequest } from '#client/search/request.ts';
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import { runsOf } from '#search/match/textRun.ts';
import { testPassage } from '../../search/testPassage.ts';

const passages = [
  testPassage(0, '会'),
  testPassage(1, '会', { part: 'one', partName: '甲' }),
  testPassage(2, '会会', { part: 'one', partName: '甲' }),
];
const hits = runsOf(passages).flatMap((run) => matchRun(run, parseQuery('会')));
const answer: LibraryAnswer = {
  hits,
  complete: true,
  exhaustive: true,
  countUnread: async () => 0,
};
const ordersOf = (found: { shownHits: typeof hits }) =>
  found.shownHits.flatMap((hit) => hit.passages.map(({ order }) => order));

test('the hits, the counts beside the filters and the status are of one request', async () => {
  const page = { request: { ...readRequest(''), part: 'one', order: 'document' } };
  const found = await applyFilters(page, answer);
  expect(ordersOf(found)).toEqual([1, 2]);
  expect(found.status).toBe('3 条结果中的 2 条');
  const [, part] = found.facets;
  expect(part).toEqual([
    'part',
    [
      { value: 'none', name: '节', count: 1 },
      { value: 'one', name: '甲', count: 2 },
    ],
  ]);
});

test('a filter that is changed while filters are applied is the one that counts', async () => {
  const page = { request: readRequest('') };
  const applied = applyFilters(page, answer);
  page.request = { ...page.request, part: 'none' };
  const found = await applied;
  expect(ordersOf(found)).toEqual([0]);
  expect(found.status).toBe('3 条结果中的 1 条');
});

test('filters are applied in a task of their own', async () => {
  const done: string[] = [];
  setTimeout(() => done.push('another task'));
  await applyFilters({ request: readRequest('') }, answer);
  expect(done).toEqual(['another task']);
});

test('without a hit in the chosen document there is no status, but there are the others to choose', async () => {
  const page = { request: { ...readRequest(''), document: 'e' } };
  const found = await applyFilters(page, { ...answer, hits: [], inOtherDocuments: answer });
  expect(found.status).toBe('');
  expect(found.shownHits).toEqual([]);
  expect(found.facets[0]?.[1].map(({ count }) => count)).toEqual([3]);
});
