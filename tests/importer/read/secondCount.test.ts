import { expect, test } from 'vitest';
import { unaccountedPieces } from '#importer/read/secondCount.ts';

test('words that stand in the text, wherever, are accounted for', () => {
  expect(unaccountedPieces(['甲乙', '丙'], '丙\n甲 乙')).toEqual([]);
});

test('a piece that is nowhere is returned whole', () => {
  expect(unaccountedPieces(['甲乙', '丙丁戊'], '甲乙丙')).toEqual(['丙丁戊']);
});

test('of a piece that is lost and recurs, the characters are returned', () => {
  expect(unaccountedPieces(['同意', '同意', '不同意'], '同意\n不同意')).toEqual(['同意']);
});

test('white space and invisible characters are no words', () => {
  expect(unaccountedPieces(['甲\u200B 乙\u0001'], '甲乙')).toEqual([]);
});
