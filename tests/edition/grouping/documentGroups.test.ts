import { describe, expect, test } from 'vitest';
import {
  GROUP_SIZE,
  GROUPINGS,
  documentGroups,
  groupName,
} from '#edition/grouping/documentGroups.ts';
import type { DocumentGroup } from '#edition/grouping/documentGroups.ts';
import { documentOf } from '../sample.ts';

const book = (id: string, name: string, rest: { issuer?: string; dated?: string } = {}) =>
  documentOf([], { id, name, issuer: '', ...rest });
const books = (count: number, issuer = '') =>
  Array.from({ length: count }, (_, i) => book(`d${i}`, `文件${i}`, { issuer }));
const contentsOf = (groups: readonly DocumentGroup[]) =>
  groups.map(({ heading, documents }) => [heading, documents.map(({ id }) => id).join('')]);

describe('groups of documents', () => {
  const documents = [
    book('a', '工会工作方法', { dated: '2022年1月1日' }),
    book('b', '关于换届的通知', { issuer: '市总', dated: '2023年1月1日' }),
    book('c', '关于经费的通知', { issuer: '市总' }),
    book('d', '工会工作条例', { issuer: '区总', dated: '2023年3月1日' }),
  ];

  test('are those of one issuer, where the editor chose nothing', () => {
    const groups = documentGroups(documents);
    expect(contentsOf(groups)).toEqual([
      ['区总', 'd'],
      ['市总', 'bc'],
      ['没有写明发文机关', 'a'],
    ]);
    expect(groups.map(groupName)).toEqual(['区总', '市总', '没有写明发文机关']);
  });

  test('are those of one kind, or of one year from the latest on', () => {
    expect(contentsOf(documentGroups(documents, { by: 'kind', order: [] }))).toEqual([
      ['条例', 'd'],
      ['通知', 'bc'],
      ['其他文件', 'a'],
    ]);
    expect(contentsOf(documentGroups(documents, { by: 'year', order: [] }))).toEqual([
      ['2023年', 'db'],
      ['2022年', 'a'],
      ['未注明年份', 'c'],
    ]);
  });

  test('that the editor names come first, in that order', () => {
    const order = ['市总', '省总', '区总'];
    const groups = documentGroups([...documents, book('e', '甲', { issuer: '县总' })], {
      by: 'issuer',
      order,
    });
    expect(groups.map(({ heading }) => heading)).toEqual([
      '市总',
      '区总',
      '县总',
      '没有写明发文机关',
    ]);
  });

  test.each(GROUPINGS)('by %s hold every document once', (by) => {
    const groups = documentGroups(documents, { by, order: [] });
    expect(groups.flatMap((group) => group.documents.map(({ id }) => id)).sort()).toEqual(
      documents.map(({ id }) => id),
    );
  });
});

test.each([1, 2, 12, 100, 101, 800])(
  '%i documents are each in one group, no group longer than a page',
  (count) => {
    const documents = books(count);
    const groups = documentGroups(documents);
    expect(groups.flatMap((group) => group.documents.map(({ name }) => name))).toEqual(
      documents.map(({ name }) => name),
    );
    expect(Math.max(...groups.map((group) => group.documents.length))).toBeLessThanOrEqual(
      GROUP_SIZE,
    );
    expect(new Set(groups.map(groupName)).size).toBe(groups.length);
  },
);

test('documents of one name are sorted by their ids', () => {
  const documents = [book('b', '甲'), book('a', '甲'), book('c', '甲')];
  expect(documentGroups(documents)[0]?.documents.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('where no document states what they are grouped by, groups are of one size and named by their documents', () => {
  const groups = documentGroups(books(150));
  expect(groups.map(({ documents: own }) => own.length)).toEqual([75, 75]);
  expect(groups.map(groupName)).toEqual(['文件0—文件74', '文件75—文件149']);
  expect(documentGroups([book('a', '甲')]).map(groupName)).toEqual(['甲—甲']);
});

test('a heading with several groups stands before the documents of each', () => {
  const groups = documentGroups([...books(101, '市总'), book('x', '甲')]);
  expect(groups.map(groupName)).toEqual([
    '市总：文件0—文件50',
    '市总：文件51—文件100',
    '没有写明发文机关',
  ]);
});
