import { expect, test } from 'vitest';
import { mergeRanges } from '#search/match/range.ts';

test('ranges are sorted, and those that overlap are one', () => {
  expect(
    mergeRanges([
      [7, 9],
      [1, 4],
      [2, 3],
      [3, 5],
    ]),
  ).toEqual([
    [1, 5],
    [7, 9],
  ]);
});

test('ranges that only touch stay apart, and empty ones are dropped', () => {
  expect(
    mergeRanges([
      [1, 2],
      [2, 3],
      [3, 3],
      [5, 4],
    ]),
  ).toEqual([
    [1, 2],
    [2, 3],
  ]);
});
