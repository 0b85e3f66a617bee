import { basename, extname } from 'node:path';
import { expect, test } from 'vitest';
import { baseName, extensionOf } from '#importer/fileName.ts';

test.each([
  '通知.txt',
  'a/b.c/通知.DOCX',
  '.txt',
  'a/.txt',
  '通知',
  'a.b/通知',
  'a.',
  'a.tar.gz',
  '𠮷.md',
  '.a.b',
])('%j has the extension and the name that Node finds', (path) => {
  expect(extensionOf(path)).toBe(extname(path));
  expect(baseName(path)).toBe(basename(path, extname(path)));
});

test('folders of Windows are no part of a name', () => {
  expect(baseName('C:\\文件.旧\\通知.docx')).toBe('通知');
  expect(extensionOf('C:\\文件.旧\\通知')).toBe('');
});
