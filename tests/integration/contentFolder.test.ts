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

test('a link is refused, wherever it leads', ({ skip }) => {
  skip(process.platform === 'win32', 'Windows lets only administrators make links');
  const root = folderOf({ 'content/a/x.mdx': '', 'content/b/x.mdx': '', 'src/c.ts': '' });
  symlinkSync('..', join(root, 'content/a/loop'));
  symlinkSync('nowhere', join(root, 'content/b/dangling.mdx'));
  symlinkSync('/etc/hostname', join(root, 'content/b/source.txt'));
  symlinkSync('c.ts', join(root, 'src/d.ts'));
  const files = contentFolder(root);
  expect(() => files.list('content/a')).toThrow('✗ content/a/loop\n  这是链接');
  expect(() => files.list('content/b')).toThrow('✗ content/b/dangling.mdx\n  这是链接');
  expect(() => files.list('content/b')).toThrow('✗ content/b/source.txt\n  这是链接');
  for (const file of ['a/loop', 'b/dangling.mdx', 'b/source.txt']) {
    expect(() => files.read(`content/${file}`)).toThrow(`✗ content/${file}\n  这是链接`);
  }
  expect(files.list('src')).toEqual(['c.ts', 'd.ts']);
  expect(files.refresh()).toHaveLength(5);
});

test('a file is refused that is a folder, or whose bytes are not UTF-8', () => {
  const root = folderOf({ 'content/a/document.yaml/x': '' });
  const files = contentFolder(root);
  expect(() => files.read('content/a/document.yaml')).toThrow(
    '✗ content/a/document.yaml\n  这是文件夹，应当是文件\n  修改办法：',
  );
  writeFileSync(join(root, 'content/a/y.mdx'), Buffer.from([10, 0xd6, 0xd0]));
  writeFileSync(join(root, 'content/a/z.mdx'), Buffer.from('\uFEFF字', 'utf16le'));
  expect(() => files.read('content/a/y.mdx')).toThrow('✗ content/a/y.mdx:2\n  文件不是 UTF-8');
  expect(() => files.read('content/a/z.mdx')).toThrow('✗ content/a/z.mdx:1\n  文件不是 UTF-8');
});

test('a byte order mark stays, since it is part of a received text', () => {
  const root = folderOf({ 'content/a/source.txt': '\uFEFF字' });
  expect(contentFolder(root).read('content/a/source.txt')).toBe('\uFEFF字');
});

test('a hidden folder is listed only when it has a document.yaml, to be refused', () => {
  const root = folderOf({
    'content/.draft/document.yaml': '',
    'content/.git/x': '',
    'content/.DS_Store': '',
  });
  expect(contentFolder(root).list('content')).toEqual(['.draft/']);
});

test('a project without content has no files', () => {
  expect(contentFolder(folderOf({ 'README.md': '' })).refresh()).toEqual([]);
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
