import { expect, test } from 'vitest';
import { findNearest } from '#search/quote/nearest.ts';
import { passageRangeIn } from '#search/quote/quotable.ts';
import { runOf } from '#search/match/textRun.ts';
import { testPassage } from '../testPassage.ts';

const runs = [
  runOf([
    testPassage(0, '要坚持社区书屋的全年开放，'),
    testPassage(1, '广泛深入开展各种形式的朗读和讲述竞赛。'),
  ]),
  runOf([testPassage(3, '广泛开展各种形式的朗读竞赛；')]),
];
const yieldNow = async () => {};
const found = async (text: string, tolerance = 0.4) => {
  const near = await findNearest(text, runs, tolerance, yieldNow);
  return near && [near.run.raw.slice(...near.range), near.distance];
};

test('finds the range that differs least', async () => {
  expect(await found('广泛开展各种形式朗读竞赛')).toEqual(['广泛开展各种形式的朗读竞赛', 1]);
  expect(await found('广泛深入开展各种形式的朗读与讲述竞赛')).toEqual([
    '广泛深入开展各种形式的朗读和讲述竞赛',
    1,
  ]);
});

test('a range may span two passages', async () => {
  const near = await findNearest('书屋的全年开放广泛深入进行各种形式', runs, 0.4, yieldNow);
  expect(near && passageRangeIn(near.run, near.range).passages).toHaveLength(2);
});

test('finds nothing beyond the tolerance', async () => {
  expect(await found('广泛宣传多种样式的朗读和讲述竞赛')).toEqual([
    '广泛深入开展各种形式的朗读和讲述竞赛',
    6,
  ]);
  expect(await found('广泛宣传多种样式的朗读和讲述竞赛', 0.2)).toBeNull();
});

test('tolerates fewer differences in a short text', async () => {
  expect(await found('书屋的全年建设')).toBeNull();
  expect(await found('书屋的全部开放')).toEqual(['书屋的全年开放', 1]);
});
