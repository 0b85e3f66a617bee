import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf } from '#library/contentFiles.ts';
import { loadLibrary, readDocuments } from '#library/library.ts';
import { SMALL, recorded, smallFiles, smallTexts } from './small.ts';

/** Names that the site's own pages and files take at its root. */
const TAKEN = [...globSync('src/pages/*.astro').map((file) => basename(file, '.astro'))].filter(
  (name) => /^[a-z0-9-]+$/u.test(name) && name !== 'index',
);

describe('a library', () => {
  test('holds every document with its source, the record and the aliases', () => {
    const library = loadLibrary(filesOf(recorded(smallTexts())));
    expect(library.documents.map(({ id }) => id)).toEqual(['small']);
    expect(library.sources).toEqual({ small: SMALL['source.txt'] });
    expect(Object.keys(library.record)).toHaveLength(4);
    expect(library.aliases).toEqual({});
  });

  test('holds a second document without a change to the code', () => {
    const texts = { ...smallTexts('alpha'), ...smallTexts('beta') };
    const library = loadLibrary(filesOf(recorded(texts)));
    expect(library.documents.map(({ id }) => id)).toEqual(['alpha', 'beta']);
  });

  test('ignores folders without document.yaml', () => {
    expect(readDocuments(smallFiles('small', { '../site/about.mdx': '关于' }))).toHaveLength(1);
  });

  test('is not compared with the record while a text is wrong', () => {
    const broken = smallFiles('small', {
      'speech/1.mdx': '指出，<Relay of="speech">要坚持；\n要提。</Relay>\n',
    });
    expect(() => loadLibrary(broken)).toThrow('缺了「高」');
    expect(() => loadLibrary(broken)).not.toThrow('尚未登记');
  });
});

describe('a document', () => {
  test('must equal its source', () => {
    const files = smallFiles('small', { 'speech/index.mdx': '## 一、学习认真\n' });
    expect(() => readDocuments(files)).toThrow('content/small/speech/index.mdx:1');
  });

  test('must be free of look-alike characters', () => {
    const files = smallFiles('small', { 'opening.mdx': '<Letterhead>某某总⼯会</Letterhead>\n' });
    expect(() => readDocuments(files)).toThrow('正文含部首字符 U+2F2F');
  });

  test('must have its source as received', () => {
    const files = smallFiles('small', { 'source.txt': `${SMALL['source.txt']} ` });
    expect(() => readDocuments(files)).toThrow(
      '✗ content/small/source.txt\n  原文文件与登记的 SHA-256',
    );
  });

  test('must have the passages that its lists name', () => {
    const yaml = SMALL['document.yaml'].replace('#p1-p2', '#p1-p3');
    expect(() => readDocuments(smallFiles('small', { 'document.yaml': yaml }))).toThrow(
      '指向不存在的一句：speech/1#p3',
    );
  });

  test.each(['Notice', 'a_b', '通知', '-a', 'a--b'])('may not be called %s', (name) => {
    expect(() => readDocuments(smallFiles(name))).toThrow(`文件夹名“${name}”不能作地址`);
  });

  test.each(TAKEN)('may not take the site’s own name %s', (name) => {
    expect(() => readDocuments(smallFiles(name))).toThrow(`文件夹名“${name}”不能作地址`);
  });
});

test('an empty content folder is an error, not an empty site', () => {
  expect(() => readDocuments(filesOf({}))).toThrow('没有找到任何文件');
});
