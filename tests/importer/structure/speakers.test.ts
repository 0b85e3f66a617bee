import type { FrontAndBack } from '#importer/structure/frontAndBack.ts';
import { paragraphOf } from '#importer/structure/paragraph.ts';
import { expect, test } from 'vitest';
import { askMissingFacts, askSpeakers } from '#importer/structure/speakers.ts';
import type { PlannedPassage } from '#importer/write/planFiles.ts';
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

const passage = (text: string, form: 'text' | 'heading' = 'text') =>
  ({ id: 'text#p1', text, paragraph: { line: 7, form } }) as unknown as PlannedPassage;
const asked = (text: string, form?: 'heading') =>
  askSpeakers([passage(text, form)], '').map((each) => [each.line, each.text]);

test('words after a verb of speaking are asked about, a heading or an announcement is not', () => {
  expect(asked('会议指出，要落实。')).toEqual([
    [7, 'text#p1 的“指出”之后是谁的话？若是转述，写上 <Relay of="…">'],
  ]);
  expect(asked('会议指出，要落实', 'heading')).toEqual([]);
  expect(asked('现提出：如下要求')).toEqual([]);
});

test('a quotation of twelve characters or more is asked about, unless a verb of speaking is', () => {
  const long = `“${'甲'.repeat(12)}”`;
  expect(asked(`落实${long}。`)).toEqual([
    [7, expect.stringMatching(/ 的“甲+.*若是引用别人的话/u)],
  ]);
  expect(asked(`落实“${'甲'.repeat(11)}”。`)).toEqual([]);
  expect(asked(`会议强调：${long}。`)).toEqual([[7, expect.stringContaining('<Relay')]]);
});

test.each([
  [{}, []],
  [{ addressee: '各单位：' }, ['发文字号、成文日期、发文机关']],
  [{ addressee: '各单位：', number: '1号' }, ['成文日期、发文机关']],
  [{ addressee: '各单位：', date: '2024年3月5日', issuers: ['某会'] }, ['发文字号']],
  [{ addressee: '各单位：', number: '1号', date: '2024年3月5日', issuers: ['某会'] }, []],
  [{ title: '某会章程' }, ['成文日期、发文机关']],
  [{ title: '某会章程（2024年3月5日通过）', date: '2024年3月5日', issuers: ['某会'] }, []],
  [{ title: '在某会上的讲话', addressee: '同志们：' }, ['成文日期、发文机关']],
  [{ title: '无题' }, []],
])('of a document with %j, what one of its kind states is asked about', (recognised, absent) => {
  const paragraph = (text?: string) =>
    text === undefined ? {} : paragraphOf([{ text, line: 1, level: 0, page: false }]);
  const { title, addressee, ...facts } = recognised as Record<string, string>;
  const read = {
    ...facts,
    ...(title ? { title: paragraph(title) } : {}),
    ...(addressee ? { addressee: paragraph(addressee) } : {}),
  } as FrontAndBack;
  expect(askMissingFacts(read).map(({ text }) => text)).toEqual(
    absent.map((names) => `没有认出${names}：原文确实没有时，写进 document.yaml 的 absent`),
  );
});
