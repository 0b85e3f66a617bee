import { expect, test } from 'vitest';
import { nearest } from '#search/quote/nearest.ts';
import { textAt } from '#search/quote/quotable.ts';
import { runOf } from '#search/match/textRun.ts';
import { entry } from '../notice.ts';

const runs = [
  runOf([
    entry(0, '要坚持党对工会的全面领导，'),
    entry(1, '广泛深入开展各种形式的劳动和技能竞赛。'),
  ]),
  runOf([entry(3, '广泛开展各种形式的劳动竞赛；')]),
];
const pause = async () => {};
const found = async (text: string, tolerance = 0.4) => {
  const near = await nearest(text, runs, tolerance, pause);
  return near && [textAt(near.place).slice(...near.place.range), near.distance];
};

test('the stretch that differs least', async () => {
  expect(await found('广泛开展各种形式劳动竞赛')).toEqual(['广泛开展各种形式的劳动竞赛', 1]);
  expect(await found('广泛深入开展各种形式的劳动与技能竞赛')).toEqual([
    '广泛深入开展各种形式的劳动和技能竞赛',
    1,
  ]);
});

test('a stretch may reach over two passages', async () => {
  const near = await nearest('工会的全面领导广泛深入进行各种形式', runs, 0.4, pause);
  expect(near?.place.entries).toHaveLength(2);
});

test('what differs by more than is tolerated is not near', async () => {
  expect(await found('广泛宣传多种样式的劳动和技能竞赛')).toEqual([
    '广泛深入开展各种形式的劳动和技能竞赛',
    6,
  ]);
  expect(await found('广泛宣传多种样式的劳动和技能竞赛', 0.2)).toBeNull();
});

test('of few characters few may differ', async () => {
  expect(await found('工会的全面建设')).toBeNull();
  expect(await found('工会的全部领导')).toEqual(['工会的全面领导', 1]);
});
