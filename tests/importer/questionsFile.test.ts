import { expect, test } from 'vitest';
import { openQuestions, writeQuestions } from '#importer/questionsFile.ts';
import { rootOf } from '../library/small.ts';

const QUESTIONS = [{ line: 3, text: '甲' }, { text: '乙' }];

test('each question is a line to tick, with its place in the source', () => {
  const { 'questions.md': text } = writeQuestions(QUESTIONS);
  expect(text).toContain('\n- [ ] source.txt 第 3 行：甲\n- [ ] 乙\n');
});

test('no questions, no file', () => {
  expect(writeQuestions([])).toEqual({});
});

test('those not ticked are counted; without a file there are none', () => {
  const { 'questions.md': text = '' } = writeQuestions(QUESTIONS);
  const root = rootOf('small', { 'questions.md': text.replace('[ ] 乙', '[x] 乙') });
  expect(openQuestions(root, 'small')).toBe(1);
  expect(openQuestions(rootOf('small'), 'small')).toBe(0);
});
