import { expect, test } from 'vitest';
import { END, SPACE, tokensOf } from '#search/build/pagefindText.ts';

test.each([
  ['甲乙，丙', '甲 乙， 丙'],
  ['“甲”乙', '“甲” 乙'],
  ['第12条A', '第 1 2 条 A'],
  ['甲 乙', `甲${SPACE} 乙`],
  ['——', '——'],
  ['', ''],
])('%s is one token a character, marks sharing that of a neighbour', (text, tokens) => {
  expect(tokensOf(text)).toBe(tokens + END);
});
