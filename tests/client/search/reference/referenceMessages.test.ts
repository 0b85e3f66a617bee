import { expect, test } from 'vitest';
import { missingSentence, referenceStatus } from '#client/search/reference/referenceMessages.ts';
import type { MissingPlace } from '#search/locate/missingPlace.ts';

const missing: MissingPlace = {
  documentName: '某法',
  within: '',
  sought: '第九十条',
  unit: '条',
  ambiguous: false,
  count: 89,
  branches: 0,
  first: '第一条',
  last: '第八十九条',
};

test.each<[Partial<MissingPlace>, string]>([
  [{}, '《某法》共 89 条：第一条—第八十九条。没有第九十条。'],
  [{ branches: 2 }, '《某法》共 89 条（其中 2 条编号带“之”）：第一条—第八十九条。没有第九十条。'],
  [
    { within: '第五条', sought: '第九款', unit: '款', count: 1, first: '第一款', last: '第一款' },
    '第五条共 1 款：第一款。没有第九款。',
  ],
  [
    {
      within: '讲话',
      sought: '（六）',
      unit: '',
      count: 5,
      first: '讲话（一）',
      last: '讲话（五）',
    },
    '讲话共 5 处：讲话（一）—讲话（五）。没有（六）。',
  ],
  [{ unit: '章', sought: '第二章', count: 0 }, '《某法》没有以“章”编号的内容。'],
  [{ within: '第二章', ambiguous: true, count: 0 }, '第二章不止一处，都没有第九十条。'],
])('what there is instead of a place is told in words', (change, sentence) => {
  expect(missingSentence({ ...missing, ...change })).toBe(sentence);
});

test('only a name that surely means a document is called a place', () => {
  const found = { kind: 'documents' as const, documents: [0] };
  expect(referenceStatus({ found, sure: true }, '某法')).toBe('“某法”是文件名。');
  expect(referenceStatus({ found, sure: false }, '某法')).toContain('没有完全对上');
});
