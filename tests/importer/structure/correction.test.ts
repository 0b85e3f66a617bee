import { expect, test } from 'vitest';
import { correctLine, replaceRadicals } from '#importer/structure/correction.ts';

test('a line without forbidden characters is one span, and an empty one none', () => {
  expect(correctLine('坚持学习')).toEqual([{ source: '坚持学习', text: '坚持学习' }]);
  expect(correctLine('')).toEqual([]);
});

test.each([
  ['⺠', '民'],
  ['⼯', '工'],
  ['\uF900', '豈'],
  ['\uE000', '〓'],
  ['\uFFFD', '〓'],
  ['⺀', '〓'],
  ['**', '＊＊'],
  ['__', '＿＿'],
  ['`', '｀'],
])('%j is corrected to %s between words, at the start and at the end', (odd, text) => {
  const [one, correction, two] = [
    { source: '甲', text: '甲' },
    { source: odd, text },
    { source: '乙', text: '乙' },
  ];
  expect(correctLine(`甲${odd}乙`)).toEqual([one, correction, two]);
  expect(correctLine(`${odd}乙`)).toEqual([correction, two]);
  expect(correctLine(`甲${odd}`)).toEqual([one, correction]);
});

test.each(['a*b', 'a_b', '填写___元'])('%j is left as it is', (line) => {
  expect(correctLine(line)).toEqual([{ source: line, text: line }]);
});

test('radicals are replaced and counted; what has no character stays and does not count', () => {
  expect(replaceRadicals('⼈⺠⺀\uE000人')).toEqual({ text: '人民⺀\uE000人', count: 2 });
});
