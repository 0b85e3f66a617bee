import { expect, test } from 'vitest';
import { pieces } from '#search/highlight.ts';

test('a text is cut at its marks and nothing is lost', () => {
  const cut = pieces('工会工作', [
    [0, 2],
    [3, 4],
  ]);
  expect(cut).toEqual([
    { text: '工会', marked: true },
    { text: '工', marked: false },
    { text: '作', marked: true },
  ]);
  expect(pieces('工会', [])).toEqual([{ text: '工会', marked: false }]);
});
