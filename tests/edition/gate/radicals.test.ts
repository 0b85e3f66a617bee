import { expect, test } from 'vitest';
import { characterOfRadical } from '#edition/gate/radicals.ts';

test.each([
  ['⺠', '民'],
  ['⻓', '长'],
  ['⻅', '见'],
  ['⻋', '车'],
  ['⻄', '西'],
  ['⻳', '龟'],
  ['⼀', '一'],
  ['⿕', '龠'],
])('the radical %s is the character %s', (radical, character) => {
  expect(characterOfRadical(radical)).toBe(character);
});

test('every radical of both blocks has a character, but for one that has none', () => {
  const codes = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, index) => 0x2e80 + index);
  const radicals = codes.map((code) => String.fromCharCode(code));
  const assigned = radicals.filter((radical) => /\p{Radical}/u.test(radical));
  const left = assigned.filter(
    (radical) => !/^\p{Unified_Ideograph}$/u.test(characterOfRadical(radical)),
  );
  expect(assigned.length).toBe(329);
  expect(left).toEqual(['⺀']);
});

test('any other character is returned as it is', () => {
  expect(['工', 'a', '。', '豈', '𠮷'].map(characterOfRadical)).toEqual([
    '工',
    'a',
    '。',
    '豈',
    '𠮷',
  ]);
});
