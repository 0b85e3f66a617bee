import { expect, test } from 'vitest';
import { fileName, fileStem } from '#packs/office/fileName.ts';

test('a title is the name of its file', () => {
  expect(fileName('班前十分钟', 'pptx')).toBe('班前十分钟.pptx');
});

test('characters and names that file systems forbid are left out', () => {
  expect(fileName('..\\a/b: "c"<d>|e?*\u0000\n', 'docx')).toBe('a b c d e.docx');
  for (const title of ['', ' . ', '///', 'CON', 'nul', 'Com1']) {
    expect(fileName(title, 'pptx'), title).toBe('宣讲单.pptx');
  }
});

test('a folder is named alike, and never leads out of its place', () => {
  expect(fileStem('学习', '网站')).toBe('学习');
  for (const title of ['../', '/', '..', 'aux'])
    expect(fileStem(title, '网站'), title).toBe('网站');
});

test('no name is longer than file systems allow, or ends in half a character', () => {
  const name = fileName('😀'.repeat(200), 'pptx');
  expect(Buffer.byteLength(name)).toBeLessThan(255);
  expect(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(name)).toBe(false);
});
