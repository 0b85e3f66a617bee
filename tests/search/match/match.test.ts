import { expect, test } from 'vitest';
import type { Hit } from '#search/match/match.ts';
import { matchRun } from '#search/match/match.ts';
import { mergeHits } from '#search/match/mergeHits.ts';
import { parseQuery } from '#search/match/query.ts';
import { runOf } from '#search/match/textRun.ts';
import { testPassage } from '../testPassage.ts';

const run = runOf([
  testPassage(0, '工会是“最近百米”，'),
  testPassage(1, '坚持、'),
  testPassage(2, '改革 创新；工会'),
  testPassage(3, '工会，改革'),
]);
const find = (q: string, literal = false) => matchRun(run, parseQuery(q, literal));
const marked = ({ passages, marks }: Hit) =>
  passages.map(({ text }, index) => (marks[index] ?? []).map(([from, to]) => text.slice(from, to)));

test('finds characters across quotation marks and marks them as one range', () => {
  const [hit] = find('近百米');
  expect(hit?.tier).toBe('literal');
  expect(find('是最近').map(marked)).toEqual([[['是“最近']]]);
});

test('a match that spans neighbours is one hit of all of them', () => {
  const [hit] = find('米坚持改');
  expect(hit?.passages.map(({ order }) => order)).toEqual([0, 1, 2]);
  expect(hit && marked(hit)).toEqual([['米”，'], ['坚持、'], ['改']]);
});

test('several words mean all of them in one passage', () => {
  expect(find('创新 工会').map(({ passages }) => passages[0]?.order)).toEqual([2]);
  expect(find('创新 最近')).toEqual([]);
});

test('words written together match as one', () => {
  expect(find('改革 创新')[0]?.tier).toBe('literal');
  expect(find('改革　创新')[0]?.tier).toBe('folded');
  expect(find('创新 改革').map(({ tier }) => tier)).toEqual(['scattered']);
});

test('a word that extends into the next passage makes both one hit', () => {
  expect(find('持改 创新').map(({ passages }) => passages.map(({ order }) => order))).toEqual([
    [1, 2],
  ]);
});

test('a literal query matches only the exact characters', () => {
  expect(find('工会，改革', true).map(({ passages }) => passages[0]?.order)).toEqual([3]);
  expect(find('工会改革', true)).toEqual([]);
  expect(find('；').map(marked)).toEqual([[['；']]]);
});

test('punctuation at the edge of a query is marked only within the passage of the words', () => {
  expect(find('“最').map(marked)).toEqual([[['“最']]]);
  expect(find('，坚').map(marked)).toEqual([[['坚']]]);
});

test('overlapping matches have one mark and are counted separately', () => {
  const [hit] = matchRun(runOf([testPassage(0, '哈哈哈')]), parseQuery('哈哈'));
  expect(hit?.marks).toEqual([[[0, 3]]]);
  expect(hit?.count).toBe(2);
});

test('hits of the same passages are merged', () => {
  const merged = mergeHits([...find('工会'), ...find('改革')]);
  expect(merged.map(({ passages, count }) => [passages[0]?.order, count])).toEqual([
    [0, 1],
    [2, 2],
    [3, 2],
  ]);
});

test('numbers that white space or a bracket parts are found by no number of their digits', () => {
  const table = runOf([
    testPassage(0, '定额 5 10 万元'),
    testPassage(1, '定额510万元'),
    testPassage(2, '定额5（10）万元'),
    testPassage(3, '2018 年第 5 条'),
  ]);
  const orders = (typed: string) =>
    matchRun(table, parseQuery(typed))
      .filter(({ tier }) => tier !== 'scattered')
      .flatMap(({ passages }) => passages.map(({ order }) => order));
  expect(orders('510')).toEqual([1]);
  expect(orders('5 10')).toEqual([0, 2]);
  expect(orders('5　10')).toEqual([0, 2]);
  expect(orders('2018年')).toEqual([3]);
  expect(orders('第5条')).toEqual([3]);
});

test('digits that two passages end and begin with are no number', () => {
  const list = runOf([testPassage(0, '定额2'), testPassage(1, '0万元'), testPassage(2, '定额20')]);
  const found = (typed: string) =>
    matchRun(list, parseQuery(typed)).map(({ passages, marks }) => [
      passages.map(({ order }) => order).join('-'),
      marks,
    ]);
  expect(found('20')).toEqual([['2', [[[2, 4]]]]]);
  expect(found('2\n0')[0]).toEqual(['0-1', [[[2, 3]], [[0, 1]]]]);
  expect(matchRun(list, { ...parseQuery('定额'), without: ['20'] })).toHaveLength(1);
});
