import { expect, test } from 'vitest';
import { parseNumeral } from '#edition/numeral.ts';

test.each([
  ['12', 12],
  ['１２', 12],
  ['〇', 0],
  ['二〇二三', 2023],
  ['二零零七', 2007],
  ['十', 10],
  ['十五', 15],
  ['三十', 30],
  ['一百二十', 120],
  ['一百零五', 105],
  ['两千三百四十五', 2345],
])('%s is %i', (numeral, value) => {
  expect(parseNumeral(numeral)).toBe(value);
});

test.each(['', '甲', '十甲', '12a', '-1', '1.5', '第一'])('%j is no numeral', (text) => {
  expect(parseNumeral(text)).toBeNull();
});
