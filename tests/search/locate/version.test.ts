import { expect, test } from 'vitest';
import { splitVersion, yearsOf } from '#search/locate/version.ts';

test.each([
  ['（2018年修正）第一条', 2018, '第一条'],
  ['》（2018修正）第一条', 2018, '第一条'],
  ['(二〇一八年版)第一条', 2018, '第一条'],
  ['（2021年12月24日第三次修正）', 2021, ''],
  ['2018年版第一条', 2018, '第一条'],
  ['2018第一条', 2018, '第一条'],
])('after a name, %s tells %i', (text, year, rest) => {
  expect(splitVersion(text)).toEqual({ year, rest });
});

test.each(['2018条', '（2018', '第一条（2018年修正）', '（1821年修正）', ''])(
  'after a name, %s tells no year',
  (text) => {
    expect(splitVersion(text)).toBeNull();
  },
);

test('before a name the year stands first, with 年', () => {
  expect(splitVersion(' 2018年的读书法', true)).toEqual({ year: 2018, rest: '读书法' });
  expect(splitVersion('2018读书法', true)).toBeNull();
  expect(splitVersion('（2018年）读书法', true)).toBeNull();
});

test('a document’s years are those of the note at the end of its name and of its date', () => {
  expect(yearsOf('读书法（2018年修正）', '2021年12月24日')).toEqual([2018, 2021]);
  expect(yearsOf('（2018年）读书法', '1995年')).toEqual([1995]);
  expect(yearsOf('2018年读书法', '2018')).toEqual([]);
});
