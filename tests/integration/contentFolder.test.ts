import { mkdirSync, symlinkSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '#integration/contentFolder.ts';
import { folderOf } from '../library/small.ts';

test('files and folders are found by their path from the root, or by their full path', () => {
  const root = folderOf({ 'content/a/document.yaml': 'a', 'README.md': '说明' });
  const files = contentFolder(root);
  expect(files.read('content/a/document.yaml')).toBe('a');
  expect(files.read(join(root, 'README.md'))).toBe('说明');
  expect(files.has('content/a')).toBe(true);
  expect(files.has('content/b')).toBe(false);
  expect(() => files.read('content/b.yaml')).toThrow('ENOENT');
});

test('a folder lists the names in it in order, without hidden ones', () => {
  const root = folderOf({
    'content/b.yaml': '',
    'content/a/x.mdx': '',
    'content/.import/y.mdx': '',
  });
  mkdirSync(join(root, 'content/empty'));
  const files = contentFolder(root);
  expect(files.list('content')).toEqual(['a/', 'b.yaml', 'empty/']);
  expect(files.list('nowhere')).toEqual([]);
  expect(files.list('content/b.yaml')).toEqual([]);
});

test('a link to a folder is not entered', ({ skip }) => {
  skip(process.platform === 'win32', 'Windows lets only administrators make links');
  const root = folderOf({ 'content/a/x.mdx': '' });
  symlinkSync('..', join(root, 'content/a/loop'));
  expect(contentFolder(root).list('content/a')).toEqual(['loop', 'x.mdx']);
});

test('a file is read once, until it is forgotten', () => {
  const root = folderOf({ 'content/a.yaml': 'old' });
  const files = contentFolder(root);
  expect(files.read('content/a.yaml')).toBe('old');
  writeFileSync(join(root, 'content/a.yaml'), 'new');
  expect(files.read('content/a.yaml')).toBe('old');
  files.forget(['content/a.yaml']);
  expect(files.read('content/a.yaml')).toBe('new');
});

test('the files that have changed are named and read again', () => {
  const root = folderOf({ 'content/a.yaml': 'old', 'content/b/x.mdx': 'x', 'src/c.ts': 'c' });
  const files = contentFolder(root);
  expect(files.refresh().sort()).toEqual(['content/a.yaml', 'content/b/x.mdx']);
  expect(files.read('content/a.yaml')).toBe('old');
  expect(files.refresh()).toEqual([]);
  writeFileSync(join(root, 'content/a.yaml'), 'newer');
  writeFileSync(join(root, 'content/b/y.mdx'), 'y');
  expect(files.refresh().sort()).toEqual(['content/a.yaml', 'content/b/y.mdx']);
  expect(files.read('content/a.yaml')).toBe('newer');
  rmSync(join(root, 'content/b/x.mdx'));
  expect(files.refresh()).toEqual(['content/b/x.mdx']);
});
