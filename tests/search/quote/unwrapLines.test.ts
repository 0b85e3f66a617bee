import { expect, test } from 'vitest';
import { joinWrappedLines, wrappedLines, unwrapLines } from '#search/quote/unwrapLines.ts';

const paragraphs = (pasted: string) => unwrapLines(pasted).split('\n').map(joinWrappedLines);

test('a wrapped line continues in the next', () => {
  expect(paragraphs('坚持社区书屋的全\r\n年开放是最重要的\r\n原则')).toEqual([
    '坚持社区书屋的全年开放是最重要的原则',
  ]);
  expect(paragraphs('要\n坚\n持')).toEqual(['要坚持']);
  expect(paragraphs('动员，\n联合动员广大居民为之出力')).toEqual([
    '动员，联合动员广大居民为之出力',
  ]);
});

test('blank lines of a page break do not end a sentence', () => {
  expect(paragraphs('保持一致；要坚持\n\n \n不懈用好书籍')).toEqual([
    '保持一致；要坚持不懈用好书籍',
  ]);
});

test('a short line, an indent and a colon end a paragraph', () => {
  expect(paragraphs('学习要点\n坚持社区书屋的全年开放')).toHaveLength(2);
  expect(paragraphs('坚持书屋管理\n　　坚持书屋管理')).toHaveLength(2);
  expect(paragraphs('致词明确指出：\n坚持书屋管理')).toHaveLength(2);
});

test('a line feed between Latin words becomes a space, between Han characters nothing', () => {
  expect(joinWrappedLines(unwrapLines('made in\nChina 造\n船'))).toBe('made in China 造船');
});

test('splits an unwrapped text into its lines again', () => {
  expect(wrappedLines(unwrapLines('坚持\n书屋\n管理'))).toEqual(['坚持', '书屋', '管理']);
});
