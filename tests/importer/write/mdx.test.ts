import { expect, test } from 'vitest';
import { escapeLineStart, escapeText, writeParagraph } from '#importer/write/mdx.ts';
import { paragraphOf } from '#importer/structure/paragraph.ts';
import type { PageLine, SourceParagraph } from '#importer/structure/paragraph.ts';

const line = (text: string, page = false): PageLine => ({ text, line: 1, level: 0, page });
const write = (
  first: PageLine | string,
  rest: PageLine[] = [],
  more: Partial<SourceParagraph> = {},
  clauses = false,
) => {
  const opening = typeof first === 'string' ? line(first) : first;
  return writeParagraph({ ...paragraphOf([opening, ...rest]), ...more }, clauses);
};

test('a paragraph is a line for each passage', () => {
  const { mdx, passages } = write('甲。乙。');
  expect(mdx).toBe('甲。\n乙。');
  expect(passages).toEqual([
    { text: '甲。', mdx: '甲。' },
    { text: '乙。', mdx: '乙。' },
  ]);
});

test('a clause of a law is one passage, and so is each of its articles', () => {
  expect(write('甲。乙。', [], {}, true).mdx).toBe('甲。乙。');
  const articles = write('第一条 甲。乙。第二条 丙。', [], { articleStarts: [8] }, true);
  expect(articles.passages.map(({ text }) => text)).toEqual(['第一条 甲。乙。', '第二条 丙。']);
});

test.each([
  ['title', '# 甲。乙'],
  ['heading', '## 甲。乙'],
  ['letterhead', '<Letterhead>甲。乙</Letterhead>'],
  ['addressee', '<Addressee>甲。乙</Addressee>'],
  ['date', '甲。乙'],
] as const)('a %s is one passage: %s', (form, mdx) => {
  expect(write('甲。乙', [], { form: form as SourceParagraph['form'] })).toEqual({
    mdx,
    passages: [{ text: '甲。乙', mdx }],
  });
});

test('a line break within a passage is joined, and one between two passages belongs to the first', () => {
  expect(write('甲', [line('乙。'), line('丙')]).mdx).toBe('甲<Join />乙。<Join />\n丙');
});

test('page numbers are left out where they stood; below a paragraph nothing is joined', () => {
  expect(write('甲', [line('— 1 —', true), line('乙'), line('"2"', true)]).mdx).toBe(
    '甲<Page source="— 1 —" /><Join />乙<Page source="&#34;2&#34;" />',
  );
});

test('a space at the end of a line is kept', () => {
  expect(write('甲 ').mdx).toBe('甲&#32;');
});

test.each([
  ['a<b>{c}', 'a\\<b\\>\\{c\\}'],
  ['[a]*_~#&!|\\', '\\[a\\]\\*\\_\\~\\#\\&\\!\\|\\\\'],
  ['⺠意', '<Correction source="⺠">民</Correction>意'],
  ['a`b', 'a<Correction source="`">｀</Correction>b'],
])('%s is written %s', (text, mdx) => {
  expect(escapeText(text)).toBe(mdx);
});

test.each([
  ['- 甲', '\\- 甲'],
  ['+甲', '\\+甲'],
  ['=', '\\='],
  ['1. 甲', '1\\. 甲'],
  ['12) 甲', '12\\) 甲'],
  ['1.', '1\\.'],
  ['1.5倍', '1.5倍'],
  ['import 甲', '&#105;mport 甲'],
  ['export', '&#101;xport'],
  ['imports', 'imports'],
  ['甲- 1. import', '甲- 1. import'],
])('a line that begins %j is written %j', (text, mdx) => {
  expect(escapeLineStart(text)).toBe(mdx);
});
