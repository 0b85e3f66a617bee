import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary, readDocuments } from '#library/library.ts';
import { record } from '../../src/cli/record.ts';
import { SMALL, folderOf, rootOf } from './small.ts';

/** Names at the root of the site that its own pages and files take. */
const TAKEN = [
  ...globSync('src/pages/*.astro').map((file) => basename(file, '.astro')),
  ...globSync('public/*'),
].filter((name) => /^[a-z0-9-]+$/u.test(name) && name !== 'index');

const recorded = (root: string) => {
  record(root, []);
  return root;
};

describe('a library', () => {
  test('holds every document with its source, the record and the aliases', () => {
    const library = loadLibrary(recorded(rootOf()));
    expect(library.documents.map(({ id }) => id)).toEqual(['small']);
    expect(library.sources).toEqual({ small: SMALL['source.txt'] });
    expect(Object.keys(library.record)).toHaveLength(4);
    expect(library.aliases).toEqual({});
  });

  test('takes a second document without a change to the code', () => {
    const files = Object.entries(SMALL).flatMap(([file, text]) => [
      [`content/alpha/${file}`, text],
      [`content/beta/${file}`, text],
    ]);
    const library = loadLibrary(recorded(folderOf(Object.fromEntries(files))));
    expect(library.documents.map(({ id }) => id)).toEqual(['alpha', 'beta']);
  });

  test('folders without document.yaml are no documents', () => {
    expect(readDocuments(rootOf('small', { '../site/about.mdx': '关于' }))).toHaveLength(1);
  });

  test('is not compared with the record while a text is wrong', () => {
    const root = recorded(rootOf());
    const broken = rootOf('small', {
      'speech/1.mdx': '指出，<Relay of="speech">要坚持；\n要提。</Relay>\n',
    });
    expect(() => loadLibrary(root)).not.toThrow();
    expect(() => loadLibrary(broken)).toThrow('缺了「高」');
    expect(() => loadLibrary(broken)).not.toThrow('尚未登记');
  });
});

describe('a document', () => {
  test('must equal its source', () => {
    const root = rootOf('small', { 'speech/index.mdx': '## 一、学习认真\n' });
    expect(() => readDocuments(root)).toThrow('content/small/speech/index.mdx:1');
  });

  test('must be free of look-alike characters', () => {
    const root = rootOf('small', { 'opening.mdx': '<Letterhead>某某总⼯会</Letterhead>\n' });
    expect(() => readDocuments(root)).toThrow('正文含部首字符 U+2F2F');
  });

  test('must have its source as received', () => {
    const root = rootOf('small', { 'source.txt': `${SMALL['source.txt']} ` });
    expect(() => readDocuments(root)).toThrow(
      '✗ content/small/source.txt\n  原文文件与登记的 SHA-256',
    );
  });

  test('must list what it says it lists', () => {
    const yaml = SMALL['document.yaml']?.replace('#p1-p2', '#p1-p3') ?? '';
    expect(() => readDocuments(rootOf('small', { 'document.yaml': yaml }))).toThrow(
      '指向不存在的段句：speech/1#p3',
    );
  });

  test.each(['Notice', 'a_b', '通知', '-a', 'a--b'])('may not be called %s', (name) => {
    expect(() => readDocuments(rootOf(name))).toThrow(`文件夹名“${name}”不能作地址`);
  });

  test.each(TAKEN)('may not take the site’s own name %s', (name) => {
    expect(() => readDocuments(rootOf(name))).toThrow(`文件夹名“${name}”不能作地址`);
  });
});

test('an empty content folder is an error, not an empty site', () => {
  expect(() => readDocuments(folderOf({}))).toThrow('没有找到任何文件');
});
