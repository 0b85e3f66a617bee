import { expect, test } from 'vitest';
import { sentencesOf } from '#search/sentence.ts';

const texts = (pasted: string) => sentencesOf(pasted).map(({ text }) => text);
const quoted = (pasted: string) => sentencesOf(pasted).map((sentence) => sentence.quoted);

test('sentences end at full stops, semicolons and line ends', () => {
  expect(texts('甲乙。丙；丁\n戊！')).toEqual(['甲乙。', '丙；', '丁', '戊！']);
});

test('an ellipsis parts what stands before from what comes after', () => {
  expect(texts('甲乙……丙丁...戊')).toEqual(['甲乙', '丙丁', '戊']);
});

test('a lead-in is not part of the quotation', () => {
  expect(texts('他说：“甲乙。”丙')).toEqual(['他说：', '甲乙。', '丙']);
  expect(quoted('他说：“甲乙。”丙')).toEqual([false, true, false]);
  expect(quoted('他说："甲乙。"丙')).toEqual([false, true, false]);
});

test('marks within a sentence stay', () => {
  expect(texts('要牢记“国之大者”，找准。')).toEqual(['要牢记“国之大者”，找准。']);
  expect(texts('“要牢记‘国之大者’”')).toEqual(['要牢记‘国之大者’']);
});

test('nothing to read is nothing to check', () => {
  expect(sentencesOf('。。“”\n\uD800')).toEqual([]);
});
