import { expect, test } from 'vitest';
import { writeNumeral } from '#edition/numeral.ts';
import { numberWritten, readNumeral } from '#search/locate/referenceNumeral.ts';

test.each([
  ['八', [[8]]],
  ['十', [[10]]],
  ['十二', [[12]]],
  ['二十', [[20]]],
  ['九十九', [[99]]],
  ['一百零五', [[105]]],
  ['两', [[2]]],
  ['一千零一', [[1001]]],
  ['一千二百六十', [[1260]]],
  ['二三', [[23], [2, 3]]],
])('%s', (numeral, values) => {
  expect(readNumeral(numeral)).toEqual(values);
});

test.each([
  ['廿三', 23],
  ['卅', 30],
  ['二○一八', 2018],
  ['两百零五', 205],
  ['一百二十', 120],
  ['35', 35],
])('%s is one number', (numeral, value) => {
  expect(numberWritten(numeral)).toBe(value);
});

test.each(['十十', '百千', '二十百', '9'.repeat(40), '一'.repeat(40)])(
  '%s is no number',
  (numeral) => {
    expect(numberWritten(numeral)).toBeNull();
  },
);

test('numbers up to 9999 are written and read back', () => {
  for (let value = 1; value < 10_000; value += 1)
    expect(numberWritten(writeNumeral(value))).toBe(value);
  for (let value = 1; value < 100; value += 1) {
    expect(readNumeral(writeNumeral(value))[0]).toEqual([value]);
  }
});
