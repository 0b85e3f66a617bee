import { expect, test } from 'vitest';
import { documentIds, filesBelow, filesOf } from '#library/contentFiles.ts';

const files = filesOf({
  'README.md': '说明',
  'content/b/document.yaml': 'b',
  'content/b/1/index.mdx': '一',
  'content/b/1.mdx': '甲',
  'content/a/document.yaml': 'a',
  'content/packs/one.yaml': '',
});

test('files and folders are there, and nothing else', () => {
  for (const path of ['README.md', 'content', 'content/b/1', 'content/b/1/index.mdx'])
    expect(files.has(path)).toBe(true);
  for (const path of ['content/c', 'content/b/1/index', 'constructor', 'content/'])
    expect(files.has(path)).toBe(false);
});

test('a text is read, an empty one too; a missing one is an error that names it', () => {
  expect(files.read('README.md')).toBe('说明');
  expect(files.read('content/packs/one.yaml')).toBe('');
  expect(() => files.read('content/c.mdx')).toThrow('content/c.mdx');
});

test('a folder lists the names in it in order, folders with a slash', () => {
  expect(files.list('content')).toEqual(['a/', 'b/', 'packs/']);
  expect(files.list('content/b')).toEqual(['1.mdx', '1/', 'document.yaml']);
  expect(files.list('nowhere')).toEqual([]);
});

test('all files below a folder have paths relative to it', () => {
  expect(filesBelow(files, 'content/b')).toEqual(['1.mdx', '1/index.mdx', 'document.yaml']);
});

test('the documents are the folders with a document.yaml', () => {
  expect(documentIds(files, 'content')).toEqual(['a', 'b']);
});
