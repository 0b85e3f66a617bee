import { expect, test } from 'vitest';
import { draftOfParagraphs } from '../draftView.ts';

test('a speech raises the question who speaks', () => {
  expect(draftOfParagraphs('在全市会议上的讲话', '同志们：', '今天开会。').questionTexts).toContain(
    '这是一篇讲话或报告',
  );
  expect(draftOfParagraphs('关于甲的通知', '今天开会。').questionTexts).not.toContain(
    '这是一篇讲话',
  );
});

// In quadratic time this would take an hour.
test('a long run of unclosed quotation marks is read in linear time', () => {
  const { questionTexts } = draftOfParagraphs('关于甲的通知', `${'“甲'.repeat(50_000)}。`);
  expect(questionTexts).toBe('');
});
