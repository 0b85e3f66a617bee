import { expect, test } from 'vitest';
import { excerpt } from '#importer/question.ts';

test('a text of ten characters is quoted whole, a longer one by its first ten', () => {
  const ten = '甲乙丙丁戊己庚辛壬𠮷';
  expect(excerpt(ten)).toBe(ten);
  expect(excerpt(`${ten}子`)).toBe(`${ten}…`);
});

test('another length may be given', () => {
  expect(excerpt('甲乙丙', 2)).toBe('甲乙…');
  expect(excerpt('甲乙丙', 3)).toBe('甲乙丙');
});
