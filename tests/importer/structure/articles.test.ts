import { expect, test } from 'vitest';
import { draftOfParagraphs } from '../draftView.ts';

test('several articles in one line are split and asked about, the text unchanged', () => {
  const { files, questionTexts } = draftOfParagraphs(
    '某某规则',
    '第一条 甲。 第二条 乙。 乙的第二款。 第三条 丙： （一）丁。',
    '第四条 戊。依照第五条 的规定。',
  );
  expect(files['text.mdx']).toContain(
    '第一条 甲。&#32;\n第二条 乙。 乙的第二款。&#32;\n第三条 丙： （一）丁。\n\n第四条 戊。依照',
  );
  expect(questionTexts).toContain('这一行里还有第二条至第三条');
});

test.each([
  [['第一条 甲。', '第二条 乙。', '第四条 丙。'], '第四条在第二条之后'],
  [['第二条 甲。', '第三条 乙。'], '第一个条号是第二条'],
  [['第一条 甲。', '第二条 乙。', '第三条之一 丙。'], '第三条之一在第二条之后'],
])('a missing number is asked about: %j', (articles, words) => {
  expect(draftOfParagraphs('某某法', ...articles).questionTexts).toContain(words);
});

test('text after the article on entry into force is counted as its clauses and asked about', () => {
  const law = ['某某法', '第一条 甲。', '第二条 本法自公布之日起施行。'];
  expect(draftOfParagraphs(...law, '某某办法同时废止。').questions).toEqual([]);
  expect(draftOfParagraphs(...law, '税率表', '一 百分之三').questionTexts).toContain(
    '第二条之后的“税率表”等 2 段',
  );
});

test('items out of sequence are asked about, each article restarting the numbers', () => {
  const law = [
    '某某法',
    '第一条 下列：',
    '（一）甲；',
    '（二）乙。',
    '第二条 下列：',
    '（一）丙；',
    '（三）丁。',
  ];
  expect(draftOfParagraphs(...law).questions.map(({ line }) => line)).toEqual([13]);
});

test('a line of two articles is split at the second, and not at a number out of sequence', () => {
  const asked = (line: string) => draftOfParagraphs('某某法', line, '第三条 丙。').questionTexts;
  expect(asked('第一条 甲。 第二条 乙。')).toBe(
    '这一行里还有第二条，已按条分开；条内的款、项原文没有分段，没有分',
  );
  expect(asked('第一条 甲。 第五条 乙。')).not.toContain('这一行里');
});

test('text below a last article is asked about only if that is on entry into force, clauses above it never', () => {
  const asked = (...texts: string[]) =>
    draftOfParagraphs('某某法', '第一条 甲。', ...texts).questions;
  expect(asked('第二条 乙。', '税率表')).toEqual([]);
  expect(asked('甲的第二款。', '第二条 本法自公布之日起施行。')).toEqual([]);
});
