import { expect, test } from 'vitest';
import { pageNumberOf } from '#edition/pageNumber.ts';

test.each([
  ['— 1 —', 1],
  ['- 12 -', 12],
  ['３', 3],
  ['第 2 页 共 8 页', 2],
  ['第2页', 2],
  ['3/12', 3],
])('%j is a page number', (line, n) => {
  expect(pageNumberOf(line)).toBe(n);
});

test.each(['', '—', '1.', '（1）', '2024年', '第2条', '80%', '12345', '1 甲'])(
  '%j is not a page number',
  (line) => {
    expect(pageNumberOf(line)).toBeNull();
  },
);
