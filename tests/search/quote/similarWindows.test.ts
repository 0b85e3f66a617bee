import { expect, test } from 'vitest';
import { Likeness } from '#search/quote/similarWindows.ts';
import { runOf } from '#search/match/textRun.ts';
import { entry } from '../notice.ts';

const filler = (order: number) => entry(order, '职工代表大会的规定。'.repeat(150));
const document = runOf([
  ...[filler(0), filler(1)],
  entry(2, '春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。'),
  ...[filler(3), filler(4), filler(5), filler(6)],
]);

test('the stretch that shares the rare pairs is found with its neighbours, and the rest left out', () => {
  const likeness = new Likeness('春眠未觉晓处处闻蹄鸟的规定');
  likeness.add(document);
  const [best, ...others] = likeness.best();
  expect(best?.raw).toContain('春眠不觉晓');
  expect([best, ...others].flatMap((run) => run?.entries ?? []).length).toBeLessThanOrEqual(7);
});

test('where nothing is shared there is nothing', () => {
  const likeness = new Likeness('锄禾日当午');
  likeness.add(document);
  expect(likeness.best()).toEqual([]);
});
