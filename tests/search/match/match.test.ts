import { expect, test } from 'vitest';
import type { Hit } from '#search/match/match.ts';
import { matchRun } from '#search/match/match.ts';
import { mergeHits } from '#search/match/mergeHits.ts';
import { parseQuery } from '#search/match/query.ts';
import { runOf } from '#search/match/textRun.ts';
import { entry } from '../notice.ts';

const run = runOf([
  entry(0, '工会是“国之大者”，'),
  entry(1, '坚持、'),
  entry(2, '改革 创新；工会'),
  entry(3, '工会，改革'),
]);
const find = (q: string, literal = false) => matchRun(run, parseQuery(q, literal));
const marked = ({ entries, marks }: Hit) =>
  entries.map(({ text }, index) => (marks[index] ?? []).map(([from, to]) => text.slice(from, to)));

test('a run of characters is found across quotation marks and marked whole', () => {
  const [hit] = find('之大者');
  expect(hit?.tier).toBe('literal');
  expect(find('是国之').map(marked)).toEqual([[['是“国之']]]);
});

test('a match that spans neighbours is one hit of all of them', () => {
  const [hit] = find('者坚持改');
  expect(hit?.entries.map(({ order }) => order)).toEqual([0, 1, 2]);
  expect(hit && marked(hit)).toEqual([['者”，'], ['坚持、'], ['改']]);
});

test('several words mean all of them in one passage', () => {
  expect(find('创新 工会').map(({ entries }) => entries[0]?.order)).toEqual([2]);
  expect(find('创新 国之')).toEqual([]);
});

test('words that stand together rank as one piece', () => {
  expect(find('改革 创新')[0]?.tier).toBe('literal');
  expect(find('改革　创新')[0]?.tier).toBe('folded');
  expect(find('创新 改革').map(({ tier }) => tier)).toEqual(['scattered']);
});

test('a word that reaches into the neighbour brings it along', () => {
  expect(find('持改 创新').map(({ entries }) => entries.map(({ order }) => order))).toEqual([
    [1, 2],
  ]);
});

test('as typed means as typed', () => {
  expect(find('工会，改革', true).map(({ entries }) => entries[0]?.order)).toEqual([3]);
  expect(find('工会改革', true)).toEqual([]);
  expect(find('；').map(marked)).toEqual([[['；']]]);
});

test('punctuation at the edge of a query is marked where it stands, and stays in its passage', () => {
  expect(find('“国').map(marked)).toEqual([[['“国']]]);
  expect(find('，坚').map(marked)).toEqual([[['坚']]]);
});

test('overlapping matches are marked once and counted each', () => {
  const [hit] = matchRun(runOf([entry(0, '哈哈哈')]), parseQuery('哈哈'));
  expect(hit?.marks).toEqual([[[0, 3]]]);
  expect(hit?.count).toBe(2);
});

test('the same passages found twice are one hit', () => {
  const merged = mergeHits([...find('工会'), ...find('改革')]);
  expect(merged.map(({ entries, count }) => [entries[0]?.order, count])).toEqual([
    [0, 1],
    [2, 2],
    [3, 2],
  ]);
});
