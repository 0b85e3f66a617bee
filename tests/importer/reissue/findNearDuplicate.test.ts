import { expect, test } from 'vitest';
import { findNearDuplicate } from '#importer/reissue/findNearDuplicate.ts';
import { filesOf } from '#library/contentFiles.ts';

/** Returns a text of so many clauses of at least eight characters, the first of them with this number. */
const clauses = (count: number, first = 0) =>
  Array.from({ length: count }, (_, i) => `第${100 + first + i}项工作要落实。`).join('');
const find = (text: string, sources: Record<string, string>) =>
  findNearDuplicate(
    text,
    filesOf(
      Object.fromEntries(
        Object.entries(sources).map(([id, source]) => [`content/${id}/source.txt`, source]),
      ),
    ),
    'content',
  );

test.each([
  ['the same text', clauses(4), { id: 'a', share: 1 }],
  ['a text with three of four clauses', clauses(4, 1), { id: 'a', share: 0.75 }],
  ['a text with fewer', clauses(5, 2), undefined],
  ['a third more clauses', clauses(5), { id: 'a', share: 0.8 }],
  ['twice as many clauses', clauses(8), undefined],
  ['half the clauses', clauses(2), undefined],
])('%s is a near-duplicate by its share of common clauses', (_, text, found) => {
  expect(find(text, { a: clauses(4) })).toEqual(found);
});

test('the nearest of several documents is found, as its source stands now', () => {
  expect(find(clauses(4), { b: clauses(4, 1), c: clauses(4), d: clauses(5) })?.id).toBe('c');
  expect(find(clauses(4), { b: clauses(4), c: clauses(9, 50) })?.id).toBe('b');
});

test('clauses of fewer than eight characters do not count, nor does white space in them', () => {
  expect(find('甲乙丙丁戊己庚。', { e: '甲乙丙丁戊己庚。' })).toBeUndefined();
  expect(find('甲乙丙丁戊己庚辛。', { e: '甲乙丙丁 戊己庚辛，' })).toEqual({ id: 'e', share: 1 });
});

test('files beside the documents are no documents', () => {
  const files = filesOf({ 'content/published.json': '{}', 'content/f/notes.txt': clauses(4) });
  expect(findNearDuplicate(clauses(4), files, 'content')).toBeUndefined();
});
