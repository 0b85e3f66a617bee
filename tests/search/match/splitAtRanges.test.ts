import { expect, test } from 'vitest';
import { splitAtRanges } from '#search/match/splitAtRanges.ts';
import type { Range } from '#search/match/range.ts';

const shown = (text: string, ranges: Range[]) =>
  splitAtRanges(text, ranges, (part) => [part]).filter((part) => part !== '');

test('splits a text at its ranges without losing any of it', () => {
  const ranges: Range[] = [
    [0, 2],
    [3, 4],
  ];
  expect(shown('工会工作', ranges)).toEqual([['工会'], '工', ['作']]);
  expect(shown('工会工作好', ranges).flat().join('')).toBe('工会工作好');
  expect(shown('工会', [])).toEqual(['工会']);
});

test('an empty range makes an empty part', () => {
  expect(shown('工会', [[1, 1]])).toEqual(['工', [''], '会']);
});
