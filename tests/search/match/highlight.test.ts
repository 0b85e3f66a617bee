import { expect, test } from 'vitest';
import { parted } from '#search/match/highlight.ts';
import type { Range } from '#search/match/range.ts';

const shown = (text: string, ranges: Range[]) =>
  parted(text, ranges, (part) => [part]).filter((part) => part !== '');

test('a text is cut at its ranges and nothing is lost', () => {
  const ranges: Range[] = [
    [0, 2],
    [3, 4],
  ];
  expect(shown('工会工作', ranges)).toEqual([['工会'], '工', ['作']]);
  expect(shown('工会工作好', ranges).flat().join('')).toBe('工会工作好');
  expect(shown('工会', [])).toEqual(['工会']);
});

test('an empty range has its place, too', () => {
  expect(shown('工会', [[1, 1]])).toEqual(['工', [''], '会']);
});
