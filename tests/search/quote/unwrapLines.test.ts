import { expect, test } from 'vitest';
import { inOneLine, linesOf, unwrap } from '#search/quote/unwrapLines.ts';

const paragraphs = (pasted: string) => unwrap(pasted).split('\n').map(inOneLine);

test('a line that ran out of room goes on in the next', () => {
  expect(paragraphs('坚持党对工会的全\r\n面领导是最高政治\r\n原则')).toEqual([
    '坚持党对工会的全面领导是最高政治原则',
  ]);
  expect(paragraphs('要\n坚\n持')).toEqual(['要坚持']);
  expect(paragraphs('动员，\n团结动员广大职工为之奋斗')).toEqual([
    '动员，团结动员广大职工为之奋斗',
  ]);
});

test('a page that ends within a sentence does not end it, whatever it leaves blank', () => {
  expect(paragraphs('高度一致；要坚持\n\n \n不懈用新思想')).toEqual([
    '高度一致；要坚持不懈用新思想',
  ]);
});

test('a short line, an indent and a colon end a paragraph', () => {
  expect(paragraphs('学习要点\n坚持党对工会的全面领导')).toHaveLength(2);
  expect(paragraphs('坚持党的领导\n　　坚持党的领导')).toHaveLength(2);
  expect(paragraphs('致词明确指出：\n坚持党的领导')).toHaveLength(2);
});

test('words of letters keep the space that a line feed stands for, characters have none', () => {
  expect(inOneLine(unwrap('made in\nChina 造\n船'))).toBe('made in China 造船');
});

test('the lines can be told apart again', () => {
  expect(linesOf(unwrap('坚持\n党的\n领导'))).toEqual(['坚持', '党的', '领导']);
});
