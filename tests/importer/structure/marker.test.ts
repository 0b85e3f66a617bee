import { expect, test } from 'vitest';
import { markerOf } from '#importer/structure/marker.ts';

test.each([
  ['一、甲', 'comma', 1, '一', '甲'],
  ['（十二）甲', 'bracket', 12, '（十二）', '甲'],
  ['(三)甲', 'bracket', 3, '(三)', '甲'],
  ['㈡甲', 'bracket', 2, '㈡', '甲'],
  ['1.甲', 'digit', 1, '1', '甲'],
  ['１２．甲', 'digit', 12, '１２', '甲'],
  ['⒊甲', 'digit', 3, '⒊', '甲'],
  ['1.2024年底前', 'digit', 1, '1', '2024年底前'],
  ['（1）甲', 'digitBracket', 1, '（1）', '甲'],
  ['⑵甲', 'digitBracket', 2, '⑵', '甲'],
  ['③甲', 'circle', 3, '③', '甲'],
  ['一是甲', 'word', 1, '一是', '甲'],
  ['二要甲', 'word', 2, '二要', '甲'],
  ['第三，甲', 'ordinal', 3, '第三', '甲'],
  ['4999．甲', 'digit', 4999, '4999', '甲'],
  ['第一部分 甲', 'portion', 1, '第一部分', '甲'],
  ['第二编 甲', 'book', 2, '第二编', '甲'],
  ['第一分编　甲', 'subbook', 1, '第一分编', '甲'],
  ['第十章 甲', 'chapter', 10, '第十章', '甲'],
  ['第 一 节 甲', 'sect', 1, '第一节', '甲'],
  ['第一百二十条 甲', 'article', 120, '第一百二十条', '甲'],
])('%j opens with a number', (text, kind, n, label, rest) => {
  expect(markerOf(text)).toMatchObject({ kind, n, label, rest });
});

test.each([
  '2023、2024年',
  '3.5万人',
  '2023年',
  '十分重要',
  '一些地方',
  '第三产业',
  '甲一、',
  '',
  '（一',
])('%j opens with no number', (text) => {
  expect(markerOf(text)).toBeNull();
});

test('an inserted article has a branch number', () => {
  expect(markerOf('第十条之二 甲')).toMatchObject({ kind: 'article', n: 10, branch: 2 });
});
