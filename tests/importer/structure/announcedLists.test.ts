import { expect, test } from 'vitest';
import { LONG, draftOfParagraphs } from '../draftView.ts';

const ARTICLES = Array.from({ length: 9 }, (_, i) => `第${'一二三四五六七八九'[i]}条 甲。`);

test.each([
  ['违反本法第一百零二条，有下列情形的：', '（一）甲；', '（二）乙。'],
  ['在申请日以前二个月内，有下列情形之一的：', '（一）甲；', '（二）乙。'],
  ['最近二个年度有下列情形的：', '（一）甲；', '（二）乙。'],
  ['应当在2个工作日内办理下列事项：', '（一）甲；', '（二）乙。'],
  ['依照前二条办理：', '（一）甲；', '（二）乙。'],
])('%s announces no list', (...lines) => {
  const { facts } = draftOfParagraphs(
    '某某法',
    ...ARTICLES.slice(0, 2),
    `第三条 ${lines[0]}`,
    ...lines.slice(1),
  );
  expect(facts['lists']).toEqual([]);
});

test('a list ends at another article, a number out of sequence or an outer kind', () => {
  const law = [
    '某某法',
    '第一条 甲。',
    '第二条 下列三项：',
    '（一）甲；',
    '（二）乙。',
    '第三条 下列：',
    '（一）丙；',
    '（二）丁；',
    '（三）戊。',
  ];
  const { facts, questionTexts } = draftOfParagraphs(...law);
  expect(facts['lists']).toEqual([]);
  expect(questionTexts).toContain('“下列三项”之后没有认出同数的分项');
});

test('a list announced in a law is found, with points nested in its items', () => {
  const law = [
    '某某法',
    '第一条 甲。',
    '第二条 分为以下两项：',
    '（一）乙：',
    '1．丙；',
    '2．丁。',
    '（二）戊。',
    '第三条 己。',
  ];
  expect(
    draftOfParagraphs(...law.map((line) => line.replace('两', '二'))).facts['lists'],
  ).toMatchObject([{ items: ['text#p4', 'text#p7'] }]);
});

test.each([
  ['下面，我讲三点意见。', (n: string) => `第${n}，${LONG}`],
  ['抓好以下三个方面工作：', (n: string) => `${n}、${LONG}`],
])('%s announces a list whose items are sections', (words, item) => {
  const { facts } = draftOfParagraphs(
    '在某某会议上的讲话',
    `同志们，今天开会。${words}`,
    ...[...'一二三'].map(item),
  );
  expect(facts['lists']).toMatchObject([{ said: { count: 3 }, items: ['1#p1', '2#p1', '3#p1'] }]);
});

const listsOf = (...texts: string[]) => draftOfParagraphs('关于甲的通知', ...texts).facts['lists'];

test('as many adjacent quotations as announced are a list', () => {
  const quotations = '“坚持学习制度”“坚持值班制度”“坚持报告制度”';
  const list = { id: 'list-1', items: ['text#p3', 'text#p4', 'text#p5'] };
  expect(listsOf(`抓好以下三个方面：${quotations}，形成合力。`, '完成。')).toMatchObject([list]);
  expect(listsOf(`抓好以下二个方面：${quotations}，形成合力。`, '完成。')).toEqual([]);
  const short = quotations.replaceAll('制度', '制');
  expect(listsOf(`抓好以下三个方面：${short}`, '完成。')).toEqual([]);
});

test('lists are numbered in their order, and no item is in two of them', () => {
  const items = (count: number) => [...'一二三'].slice(0, count).map((n) => `（${n}）甲。`);
  const texts = ['总的有以下二项：', ...items(2), '另外有以下三项。分为以下三项：', ...items(3)];
  const { facts, questionTexts } = draftOfParagraphs('关于甲的通知', ...texts);
  expect(facts['lists']).toMatchObject([
    { id: 'list-1', items: ['text#p3', 'text#p4'] },
    { id: 'list-2', items: ['text#p7', 'text#p8', 'text#p9'] },
  ]);
  expect(questionTexts.match(/之后没有认出同数的分项/gu)).toHaveLength(1);
});

test.each([
  ['2', 2, 1],
  ['30', 30, 1],
  ['1', 1, 0],
  ['31', 31, 0],
])('%s items are a list from two to thirty', (count, length, lists) => {
  const items = Array.from({ length }, (_, i) => `${i + 1}.甲。`);
  expect(listsOf(`有以下${count}项：`, ...items)).toHaveLength(lists);
});

test('a number of things without 以下, 下列, 如下 or 个方面 is not asked about when no list follows', () => {
  const { questionTexts } = draftOfParagraphs('关于甲的通知', '现作出三项：', '甲。', '乙。');
  expect(questionTexts).not.toContain('没有认出同数的分项');
});
