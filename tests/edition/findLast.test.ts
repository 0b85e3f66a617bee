import { expect, test } from 'vitest';
import { findLast, findLastIndex } from '#edition/findLast.ts';

test('the last item that passes is found, or none', () => {
  expect(findLastIndex([1, 2, 3, 4], (n) => n < 4)).toBe(2);
  expect(findLastIndex(['a', 'b', 'c'], (_, i) => i <= 1)).toBe(1);
  expect(findLastIndex([1, 2], (n) => n > 2)).toBe(-1);
  expect(findLast([1, 2, 3, 4], (n) => n % 2 === 1)).toBe(3);
  expect(findLast([1, 2], (n) => n > 2)).toBe(undefined);
});
