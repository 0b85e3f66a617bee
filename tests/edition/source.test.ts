import { expect, test } from 'vitest';
import { lineOfSource, normaliseSource } from '#edition/source.ts';

test('blank lines fold to one break and line ends are trimmed', () => {
  expect(normaliseSource('\r\n\n 甲 乙 \r\n\n\n丙\n')).toBe('甲 乙\n丙');
});

test('a byte order mark is no text', () => {
  expect(normaliseSource('\uFEFF甲')).toBe('甲');
});

test('white space inside a line is kept', () => {
  expect(normaliseSource('甲  乙\u3000丙')).toBe('甲  乙\u3000丙');
});

test('every character of the normalised text is found on its own line of the file', () => {
  const source = '\n\n甲乙\n\n  丙\n甲乙\n';
  const lines = [...normaliseSource(source)].map((_, at) => lineOfSource(source, at));
  expect(lines).toEqual([3, 3, 3, 5, 5, 6, 6]);
});

test('beyond the end is the last line with text, and an empty file has a first line', () => {
  expect(lineOfSource('甲\n乙\n\n', 99)).toBe(2);
  expect(lineOfSource('', 0)).toBe(1);
});
