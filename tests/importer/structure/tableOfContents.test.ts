import { expect, test } from 'vitest';
import { LONG, draftOfParagraphs } from '../draftView.ts';

test('lines of a table of contents are no headings and no title', () => {
  const { title, contents, questionTexts } = draftOfParagraphs(
    '目录',
    '一、职责 2',
    '二、机构 3',
    '某某工作手册',
    '一、职责',
    LONG,
    '二、机构',
    LONG,
  );
  expect(title).toBe('某某工作手册');
  expect(contents).toEqual(['opening 开头', '1 一', '2 二']);
  expect(questionTexts).toBe('');
});
