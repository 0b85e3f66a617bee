import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeDocumentYaml } from '#importer/write/documentYaml.ts';
import type { DocumentYamlInput } from '#importer/write/documentYaml.ts';

const INPUT: DocumentYamlInput = {
  sha256: 'abc',
  frontAndBack: {},
  articles: false,
  contents: [],
  lists: [],
  passages: [],
};
const facts = (more: Partial<DocumentYamlInput> = {}) =>
  parse(writeDocumentYaml({ ...INPUT, ...more }));

test('a document that states nothing has no facts but its source, its own words and empty lists', () => {
  expect(facts()).toEqual({
    source: { file: 'source.txt', sha256: 'abc' },
    layers: [{ mode: 'own', label: '原文', note: '本文件自己的话。' }],
    contents: [],
    doors: [],
    lists: [],
    absent: [],
  });
});

test('what the document states is written', () => {
  const frontAndBack = {
    issuers: ['甲会', '乙会'],
    number: '甲发〔2024〕1号',
    date: '2024年1月2日',
  };
  expect(facts({ frontAndBack, markup: 'markdown' })).toMatchObject({
    issuer: '甲会、乙会',
    number: '甲发〔2024〕1号',
    dated: '2024年1月2日',
    source: { file: 'source.txt', sha256: 'abc', markup: 'markdown' },
  });
});

test('a law, and a text of more than 300 passages, has a page a section', () => {
  const many = (length: number) => facts({ passages: Array.from({ length }, () => null) }).pages;
  expect(facts({ articles: true })).toMatchObject({ articles: true, pages: 'section' });
  expect([many(300), many(301)]).toEqual([undefined, 'section']);
});

test('every fact that the editor may change has a note above it, and the file one at its head', () => {
  const text = writeDocumentYaml({ ...INPUT, articles: true, frontAndBack: { number: '1号' } });
  const lines = text.split('\n');
  for (const key of ['number', 'source', 'pages', 'layers', 'contents', 'lists', 'absent'])
    expect(lines[lines.findIndex((line) => line.startsWith(`${key}:`)) - 1], key).toMatch(/^# /u);
  expect(lines[0]).toContain('# 本文件的事实');
  expect(lines[lines.indexOf('articles: true') - 1]).not.toMatch(/^#/u);
  expect(text).not.toContain('发文机关；');
});

test('a long line is not folded', () => {
  const name = '甲'.repeat(300);
  expect(writeDocumentYaml({ ...INPUT, frontAndBack: { issuers: [name] } })).toContain(
    `issuer: ${name}\n`,
  );
});
