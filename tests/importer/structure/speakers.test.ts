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

test('a long run of unclosed quotation marks is read in less than four seconds', () => {
  const started = performance.now();
  draftOfParagraphs('关于甲的通知', `${'“甲'.repeat(50_000)}。`);
  expect(performance.now() - started).toBeLessThan(4000);
});
