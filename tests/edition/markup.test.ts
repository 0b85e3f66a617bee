import { expect, test } from 'vitest';
import { readMarkdownLine, stripFrontMatterAndComments } from '#edition/markup.ts';

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
  ['面积2*3*4', '面积2*3*4', 0],
  ['建成_20家_以上，*尽快*。', '建成20家以上，尽快。', 0],
  ['甲a*b* 乙', '甲a*b* 乙', 0],
  ['**甲**a', '甲a', 0],
  ['_甲_a', '_甲_a', 0],
  ['____甲____', '____甲____', 0],
  ['snake_case_name', 'snake_case_name', 0],
  ['***甲***乙', '甲乙', 0],
  ['**a **b** c', 'a **b c', 0],
  ['详见[通知](http://a.cn/b.html)。', '详见通知。', 0],
  ['详见[通知](见附件)和[2024]3号', '详见[通知](见附件)和[2024]3号', 0],
  ['![图](a.png)', '', 0],
  ['![图](a.png) 甲', '甲', 0],
  ['# ![图](a.png) 甲', '甲', 1],
  ['|![图](a.png) 甲| 乙 |', '甲\t乙', 0],
  ['保障[^1]。', '保障。', 0],
  ['[^1]: 注文', '注文', 0],
  ['- 甲', '甲', 0],
  ['- 1 -', '- 1 -', 0],
  ['| 甲 | **乙** |', '甲\t乙', 0],
  ['====', '', 0],
])('%j is read as %j at level %i', (line, text, level) => {
  expect(readMarkdownLine(line)).toEqual({ text, level });
});

test('front matter and comments are left out, and every line keeps its number', () => {
  expect(stripFrontMatterAndComments('---\na: 1\n---\n甲<!-- 注\n释 -->乙\n丙')).toBe(
    '\n\n\n甲\n乙\n丙',
  );
});

// In quadratic time this would take an hour.
test('a line full of unclosed marks is read in linear time', () => {
  const line = '**a '.repeat(100_000).trim();
  expect(readMarkdownLine(line).text).toBe(line);
  expect(stripFrontMatterAndComments('<!--'.repeat(100_000))).toHaveLength(400_000);
  expect(readMarkdownLine('[('.repeat(100_000)).level).toBe(0);
});
