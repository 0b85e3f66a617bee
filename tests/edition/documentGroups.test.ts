import { describe, expect, test } from 'vitest';
import { GROUP_SIZE, groupName, documentGroups } from '#edition/documentGroups.ts';
import { documentOf } from './sample.ts';

const book = (id: string, name: string, issuer: string) => documentOf([], { id, name, issuer });

describe('shelves', () => {
  const documents = [
    book('a', '丙', ''),
    book('b', '乙', '市总'),
    book('c', '甲', '市总'),
    book('d', '丁', '区总'),
  ];
  const shelves = documentGroups(documents);

  test('stand by issuer and name, documents without an issuer last', () => {
    expect(shelves.map(({ issuer, documents: own }) => [issuer, own.map(({ id }) => id)])).toEqual([
      ['区总', ['d']],
      ['市总', ['c', 'b']],
      ['', ['a']],
    ]);
  });

  test('are called by their issuer', () => {
    expect(shelves.map((shelf) => groupName(shelf, shelves))).toEqual([
      '区总',
      '市总',
      '没有写明发文机关',
    ]);
  });
});

test.each([1, 2, 12, 100, 101, 800])(
  '%i documents are each on one shelf, none longer than a page',
  (count) => {
    const documents = Array.from({ length: count }, (_, i) => book(`d${i}`, `文件${i}`, ''));
    const shelves = documentGroups(documents);
    expect(shelves.flatMap((shelf) => shelf.documents.map(({ name }) => name))).toEqual(
      documents.map(({ name }) => name),
    );
    expect(Math.max(...shelves.map((shelf) => shelf.documents.length))).toBeLessThanOrEqual(
      GROUP_SIZE,
    );
    expect(new Set(shelves.map((shelf) => groupName(shelf, shelves))).size).toBe(shelves.length);
  },
);
