import { expect, test } from 'vitest';
import { writeQuestions } from '#importer/questionsFile.ts';
import { openQuestions } from '#library/openQuestions.ts';
import { smallFiles } from '../library/small.ts';

const QUESTIONS = [{ line: 3, text: '甲' }, { text: '乙' }];

test('each question is a line to tick, with its line in the source', () => {
  const { 'questions.md': text } = writeQuestions(QUESTIONS);
  expect(text).toContain('\n- [ ] source.txt 第 3 行：甲\n- [ ] 乙\n');
});

test('without questions there is no file', () => {
  expect(writeQuestions([])).toEqual({});
});

test('unticked questions are counted; without a file there are none', () => {
  const { 'questions.md': text = '' } = writeQuestions(QUESTIONS);
  const files = smallFiles('small', { 'questions.md': text.replace('[ ] 乙', '[x] 乙') });
  expect(openQuestions(files, 'small')).toHaveLength(1);
  expect(openQuestions(smallFiles(), 'small')).toEqual([]);
});
