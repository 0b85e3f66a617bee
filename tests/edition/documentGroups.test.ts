import { describe, expect, test } from 'vitest';
import { GROUP_SIZE, groupName, documentGroups } from '#edition/documentGroups.ts';
import { documentOf } from './sample.ts';

const book = (id: string, name: string, issuer: string) => documentOf([], { id, name, issuer });

describe('groups of documents', () => {
  const documents = [
    book('a', '丙', ''),
    book('b', '乙', '市总'),
    book('c', '甲', '市总'),
    book('d', '丁', '区总'),
  ];
  const groups = documentGroups(documents);

  test('are sorted by issuer and name, documents without an issuer last', () => {
    expect(groups.map(({ issuer, documents: own }) => [issuer, own.map(({ id }) => id)])).toEqual([
      ['区总', ['d']],
      ['市总', ['c', 'b']],
      ['', ['a']],
    ]);
  });

  test('are named by their issuer', () => {
    expect(groups.map((group) => groupName(group, groups))).toEqual([
      '区总',
      '市总',
      '没有写明发文机关',
    ]);
  });
});

test.each([1, 2, 12, 100, 101, 800])(
  '%i documents are each in one group, no group longer than a page',
  (count) => {
    const documents = Array.from({ length: count }, (_, i) => book(`d${i}`, `文件${i}`, ''));
    const groups = documentGroups(documents);
    expect(groups.flatMap((group) => group.documents.map(({ name }) => name))).toEqual(
      documents.map(({ name }) => name),
    );
    expect(Math.max(...groups.map((group) => group.documents.length))).toBeLessThanOrEqual(
      GROUP_SIZE,
    );
    expect(new Set(groups.map((group) => groupName(group, groups))).size).toBe(groups.length);
  },
);

test('documents of one name are sorted by their ids', () => {
  const documents = [book('b', '甲', ''), book('a', '甲', ''), book('c', '甲', '')];
  expect(documentGroups(documents)[0]?.documents.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('where nobody is named as issuer, the groups are of one size and named by their documents alone', () => {
  const documents = Array.from({ length: 150 }, (_, i) => book(`d${i}`, `文件${i}`, ''));
  const groups = documentGroups(documents);
  expect(groups.map(({ documents: own }) => own.length)).toEqual([75, 75]);
  expect(groups.map((group) => groupName(group, groups))).toEqual([
    '文件0—文件74',
    '文件75—文件149',
  ]);
  const [only] = documentGroups([book('a', '甲', '')]);
  expect(only && groupName(only, [only])).toBe('甲—甲');
});

test('an issuer with several groups is named before the documents of each', () => {
  const documents = Array.from({ length: 101 }, (_, i) => book(`d${i}`, `文件${i}`, '市总'));
  const groups = documentGroups([...documents, book('x', '甲', '')]);
  expect(groups.map((group) => groupName(group, groups))).toEqual([
    '市总：文件0—文件50',
    '市总：文件51—文件100',
    '没有写明发文机关',
  ]);
});

test('a group without documents has no name', () => {
  expect(() => groupName({ issuer: '', documents: [] }, [])).toThrow('has no name');
});
