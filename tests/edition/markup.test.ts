import { expect, test } from 'vitest';
import { readMarked, withoutAsides } from '#edition/markup.ts';

test.each([
  ['## 第一章 总则', '第一章 总则', 2],
  ['# 标题 #', '标题', 1],
  ['####### 七个', '####### 七个', 0],
  ['#话题', '#话题', 0],
  ['**第一条** 为了**大局**', '第一条 为了大局', 0],
  ['1\\. 甲', '1. 甲', 0],
  ['> 引文', '引文', 0],
  ['`甲`', '甲', 0],
  ['----', '', 0],
  ['| --- | :---: |', '', 0],
  ['签名：______', '签名：______', 0],
  ['2 * 3 * 4', '2 * 3 * 4', 0],
])('%j reads %j at depth %i', (line, text, level) => {
  expect(readMarked(line)).toEqual({ text, level });
});

test('front matter and comments are left out, and every line keeps its number', () => {
  expect(withoutAsides('---\na: 1\n---\n甲<!-- 注\n释 -->乙\n丙')).toBe('\n\n\n甲\n乙\n丙');
});
