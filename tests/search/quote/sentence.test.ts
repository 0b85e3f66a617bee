import { expect, test } from 'vitest';
import { sentencesOf } from '#search/quote/sentence.ts';
import type { Sentence } from '#search/quote/sentence.ts';

const leaves = (sentence: Sentence): Sentence[] =>
  sentence.parts.length > 0 ? sentence.parts.flatMap(leaves) : [sentence];
const texts = (pasted: string) => sentencesOf(pasted).map(({ text }) => text);
const parts = (pasted: string) =>
  sentencesOf(pasted)
    .flatMap(leaves)
    .map(({ text, quoted }) => (quoted ? `“${text}”` : text));
const RELAYED = '坚持社区书屋的全年开放';

test('sentences end at full stops, semicolons and the ends of paragraphs', () => {
  expect(texts('甲乙。丙；丁\n　　戊！己;庚')).toEqual([
    '甲乙。',
    '丙；',
    '丁',
    '戊！',
    '己;',
    '庚',
  ]);
});

test('an ellipsis of any kind ends a sentence', () => {
  for (const ellipsis of '…… … ⋯⋯ ... ．．． ······ ・・・ 。。。 […] （略） 〔中略〕'.split(' ')) {
    expect(texts(`甲乙${ellipsis}丙丁`), ellipsis).toEqual(['甲乙', '丙丁']);
  }
});

test('an omission is marked after the sentence before it and before the one after it', () => {
  const marks = (pasted: string) =>
    sentencesOf(pasted).map(({ text, omissionBefore, omissionAfter }) => [
      text,
      ...[omissionBefore, omissionAfter],
    ]);
  expect(marks('甲乙。丙丁……戊己。庚辛')).toEqual([
    ['甲乙。', false, false],
    ['丙丁', false, true],
    ['戊己。', true, false],
    ['庚辛', false, false],
  ]);
  expect(marks('……甲乙……')).toEqual([['甲乙', true, true]]);
  expect(marks('甲乙……“”……丙丁')).toEqual([
    ['甲乙', false, true],
    ['丙丁', true, false],
  ]);
});

test('an omission is marked in the parts of a sentence beside it too', () => {
  const [before, after] = sentencesOf(`他说“${RELAYED}”的……会议强调“${RELAYED}”。`);
  expect(before?.parts.map((part) => part.omissionAfter)).toEqual([false, false, true]);
  expect(after?.parts.map((part) => part.omissionBefore)).toEqual([true, false]);
});

test('a quotation is a part of its own, whatever precedes and follows it', () => {
  for (const lead of ['强调', '指出，', '要求：', '提出\n']) {
    for (const marked of [`“${RELAYED}”`, `「${RELAYED}」`, `"${RELAYED}"`, `『${RELAYED}』`]) {
      const found = parts(`会议${lead}${marked}的要求。`);
      expect(found, lead + marked).toEqual([`会议${lead.trim()}`, `“${RELAYED}”`, '的要求。']);
    }
  }
});

test('the words beside a quotation are marked as such', () => {
  const [sentence] = sentencesOf(`会议强调“${RELAYED}”。他说了。`);
  expect(sentence?.parts.map(({ besideQuotation }) => besideQuotation)).toEqual([true, false]);
  expect(sentencesOf('他说了。')[0]?.besideQuotation).toBe(false);
});

test('each sentence of a quotation is quoted', () => {
  expect(parts(`他说：“${RELAYED}；要坚持。”会议说`)).toEqual([
    '他说：',
    `“${RELAYED}；”`,
    '“要坚持。”',
    '会议说',
  ]);
});

test('a term in quotation marks stays in its sentence, unless it is announced or alone', () => {
  expect(parts('要牢记“最近百米”，找准。')).toEqual(['要牢记“最近百米”，找准。']);
  expect(parts('他说：“甲乙。”丙')).toEqual(['他说：', '“甲乙。”', '丙']);
  expect(parts('“最近百米”')).toEqual(['“最近百米”']);
  expect(parts('“要牢记‘最近百米’”')).toEqual(['“要牢记‘最近百米’”']);
});

test('a sentence with a quotation stays one sentence', () => {
  expect(texts(`会议强调“${RELAYED}”的要求。`)).toEqual([`会议强调“${RELAYED}”的要求。`]);
});

test('wrapped lines are joined, and are parts where they are long enough', () => {
  const [sentence, ...others] = sentencesOf('要深入推进志愿\n读者队伍建设改革');
  expect(others).toEqual([]);
  expect(sentence?.text).toBe('要深入推进志愿读者队伍建设改革');
  expect(sentence?.parts.map(({ text }) => text)).toEqual(['要深入推进志愿', '读者队伍建设改革']);
  expect(sentencesOf([...RELAYED].join('\n'))).toMatchObject([{ text: RELAYED, parts: [] }]);
});

test('a text without letters or digits has no sentences', () => {
  expect(sentencesOf('。。“”\n\uD800')).toEqual([]);
});
