import { expect, test } from 'vitest';
import { readNumeral, writeNumeral } from '#search/locate/referenceNumeral.ts';

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

test('numbers up to 99 are written and read back', () => {
  for (let value = 1; value < 100; value += 1) {
    expect(readNumeral(writeNumeral(value))[0]).toEqual([value]);
  }
});
