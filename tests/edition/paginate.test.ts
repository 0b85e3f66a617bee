import { expect, test } from 'vitest';
import { leavesOf } from '#edition/paginate.ts';

test('a list is cut evenly, in order, none of its leaves longer than the most', () => {
  expect(leavesOf([1, 2, 3, 4, 5], 4)).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  for (let count = 1; count <= 30; count += 1) {
    const items = Array.from({ length: count }, (_, i) => i);
    const leaves = leavesOf(items, 7);
    expect(leaves.flat()).toEqual(items);
    for (const { length } of leaves) expect(length).toBeLessThanOrEqual(7);
    expect(Math.min(...leaves.map(({ length }) => length))).toBeGreaterThan(0);
  }
});

test('of nothing there are no leaves', () => {
  expect(leavesOf([], 7)).toEqual([]);
});
