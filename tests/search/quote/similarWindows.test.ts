import { expect, test } from 'vitest';
import { SimilarWindows } from '#search/quote/similarWindows.ts';
import { runOf } from '#search/match/textRun.ts';
import { testPassage } from '../testPassage.ts';

const filler = (order: number) => testPassage(order, '职工代表大会的规定。'.repeat(150));
const document = runOf([
  ...[filler(0), filler(1)],
  testPassage(2, '春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。'),
  ...[filler(3), filler(4), filler(5), filler(6)],
]);

test('finds the window with the rare pairs and its neighbours only', () => {
  const windows = new SimilarWindows('春眠未觉晓处处闻蹄鸟的规定');
  windows.add(document);
  const [best, ...others] = windows.best();
  expect(best?.raw).toContain('春眠不觉晓');
  expect([best, ...others].flatMap((run) => run?.passages ?? []).length).toBeLessThanOrEqual(7);
});

test('a window is found by any pair of its characters, also by one that every window has', () => {
  const verse = '春眠不觉晓';
  const windows = (text: string) => {
    const found = new SimilarWindows(text);
    found.add(runOf([testPassage(0, verse)]));
    return found.best().map(({ raw }) => raw);
  };
  for (let at = 0; at + 2 <= verse.length; at += 1) {
    expect(windows(verse.slice(at, at + 2))).toEqual([verse]);
  }
  expect(windows('眠觉')).toEqual([]);
});

test('at most eight windows are given, those with the most of the rarer pairs, the first among equals', () => {
  const windows = new SimilarWindows('春眠不觉晓的规定');
  const marked = new Map([
    ...Array.from({ length: 10 }, (_, i) => [3 * i, '春眠'] as const),
    [45, '觉晓'],
  ]);
  const all = Array.from({ length: 60 }, (_, order) =>
    testPassage(order, `${marked.get(order) ?? '职工'}${'的规定。'.repeat(400)}`),
  );
  windows.add(runOf(all));
  const found = windows.best().flatMap(({ passages }) => passages.map(({ order }) => order));
  const expected = [0, 3, 6, 9, 12, 15, 18, 45].flatMap((at) => [at - 1, at, at + 1]);
  expect(found).toEqual(expected.filter((at) => at >= 0));
});

test('the neighbours on both sides are given, and short passages share a window', () => {
  const short = (order: number) => testPassage(order, '职工代表大会的规定。'.repeat(30));
  const all = Array.from({ length: 20 }, (_, order) =>
    order === 7 ? testPassage(order, '春眠不觉晓'.repeat(60)) : short(order),
  );
  const windows = new SimilarWindows('春眠未觉晓');
  windows.add(runOf(all));
  const found = windows.best().flatMap(({ passages }) => passages);
  // Five passages fit a window.
  expect(found).toEqual(all.slice(0, 15));
});

test('finds nothing without shared pairs', () => {
  const windows = new SimilarWindows('锄禾日当午');
  windows.add(document);
  expect(windows.best()).toEqual([]);
});
