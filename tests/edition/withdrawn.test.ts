import { expect, test } from 'vitest';
import type { EarlierIssue } from '#edition/document.ts';
import { withdrawnFrom, withdrawnIds, withdrawnPages } from '#edition/withdrawn.ts';
import { documentOf, passage } from './sample.ts';

const issue = (gone: Record<string, string>, replaced: string): EarlierIssue => ({
  file: 'source-1.txt',
  sha256: '',
  replaced,
  gone,
  changes: [],
});
const reissued = documentOf([[passage(1, '要坚持学习。')]], {
  earlier: [
    issue({ 'one#p2': '要带头。' }, '更正重发'),
    issue({ 'two#p1': '要提高本领。', 'two#p2': '要讲实效。' }, '再次印发'),
  ],
});

test('a document that was never re-issued has no withdrawn passages', () => {
  expect(withdrawnFrom(documentOf([[passage(1, '要坚持学习。')]]))).toEqual([]);
});

test('the passages that every re-issue removed are known with the date of that re-issue', () => {
  expect(withdrawnFrom(reissued).map(({ id, replaced }) => `${id} ${replaced}`)).toEqual([
    'doc/one#p2 更正重发',
    'doc/two#p1 再次印发',
    'doc/two#p2 再次印发',
  ]);
  expect([...withdrawnIds([reissued])]).toEqual(['doc/one#p2', 'doc/two#p1', 'doc/two#p2']);
});

test('a removed section has a page with all its passages; a present one only those of the passages', () => {
  const pages = withdrawnPages(reissued);
  expect(pages.map(({ path, gone }) => `${path} ${gone.map(({ n }) => n)}`)).toEqual([
    'doc/one/p2 2',
    'doc/two/p1 1',
    'doc/two/p2 2',
    'doc/two 1,2',
  ]);
});
