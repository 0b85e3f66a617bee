import { expect, test } from 'vitest';
import { paginate } from '#edition/paginate.ts';

test('a list is divided evenly, in order, no page longer than the maximum', () => {
  expect(paginate([1, 2, 3, 4, 5], 4)).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  for (let count = 1; count <= 30; count += 1) {
    const items = Array.from({ length: count }, (_, i) => i);
    const pages = paginate(items, 7);
    expect(pages.flat()).toEqual(items);
    for (const { length } of pages) expect(length).toBeLessThanOrEqual(7);
    expect(Math.min(...pages.map(({ length }) => length))).toBeGreaterThan(0);
  }
});

test('an empty list has no pages', () => {
  expect(paginate([], 7)).toEqual([]);
});
