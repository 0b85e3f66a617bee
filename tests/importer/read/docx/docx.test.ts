import {
  Footer,
  FootnoteReferenceRun,
  Header,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWord } from '#importer/read/docx/docx.ts';
import { W, level, line, rawFile, run, wordFile } from './files.ts';

const read = (bytes: Uint8Array) => readWord(bytes, '通知.docx');
const linesOf = (bytes: Uint8Array) => read(bytes).text.trim().split('\n');
const questions = (bytes: Uint8Array) =>
  read(bytes)
    .questions.map(({ text }) => text)
    .join('\n');

const OUTLINE = [
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimalEnclosedCircle', '%4'),
];

test('automatic numbers are written before their paragraphs, each level restarting', async () => {
  const body = [
    line('甲', 0),
    line('乙', 1),
    line('丙', 1),
    line('丁', 2),
    line('戊', 0),
    line('己', 1),
  ];
  expect(linesOf(await wordFile(body, { levels: OUTLINE }))).toEqual([
    '一、甲',
    '（一）乙',
    '（二）丙',
    '1.丁',
    '二、戊',
    '（一）己',
  ]);
});

test('articles are numbered in sequence, and a space separates number and text', async () => {
  const body = Array.from({ length: 21 }, (_, i) => line(`规定${i + 1}。`, 0));
  const lines = linesOf(await wordFile(body, { levels: [level(0, 'chineseCounting', '第%1条')] }));
  expect(lines[0]).toBe('第一条 规定1。');
  expect(lines[9]).toBe('第十条 规定10。');
  expect(lines[10]).toBe('第十一条 规定11。');
  expect(lines[20]).toBe('第二十一条 规定21。');
});

test('written-out numbers are asked about', async () => {
  expect(questions(await wordFile([line('甲', 0)], { levels: OUTLINE }))).toContain(
    '自动编号 1 处',
  );
});

test('paragraphs without automatic numbers are read as they are', async () => {
  const lines = ['一、甲。', '“乙”，丙 and 丁；', '2023年10月'];
  expect(linesOf(await wordFile(lines.map((text) => line(text))))).toEqual(lines);
});

test('a line break within a paragraph separates lines', async () => {
  const runs = [new TextRun('关于甲的'), new TextRun({ text: '通知', break: 1 })];
  expect(linesOf(await wordFile([new Paragraph({ children: runs })]))).toEqual([
    '关于甲的',
    '通知',
  ]);
});

test('header, footer, footnote, table and hidden text are asked about', async () => {
  const cell = (text: string) => new TableCell({ children: [line(text)] });
  const bytes = await wordFile(
    [
      new Paragraph({ children: [new TextRun('正文'), new FootnoteReferenceRun(1)] }),
      new Paragraph({
        children: [new TextRun({ text: '秘密', vanish: true }), new TextRun('公开')],
      }),
      new Table({ rows: [new TableRow({ children: [cell('姓名'), cell('单位')] })] }),
    ],
    {
      section: {
        headers: { default: new Header({ children: [line('页眉字样')] }) },
        footers: { default: new Footer({ children: [line('页脚字样')] }) },
      },
      footnotes: { 1: { children: [line('脚注字样')] } },
    },
  );
  expect(linesOf(bytes)).toEqual(['正文', '公开', '姓名\t单位']);
  for (const words of ['页眉字样', '页脚字样', '脚注字样', '秘密', '表格（首行“姓名'])
    expect(questions(bytes)).toContain(words);
});

test.each([
  ['not a zip', strToU8('这不是压缩包'), '不是 Word 的 .docx 文件'],
  ['a zip without a text', zipSync({ 'a.txt': strToU8('甲') }), '没有 Word 正文'],
  [
    'a document part that is no XML',
    zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }),
    '文件已损坏',
  ],
  [
    'a document part with entities',
    zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "甲甲">]><a>&b;</a>') }),
    '文件已损坏',
  ],
  [
    'a document part that could have entities, however late',
    zipSync({ 'word/document.xml': strToU8(`<!--${'甲'.repeat(9999)}--><!DOCTYPE a><a/>`) }),
    '文件已损坏',
  ],
])('%s is refused with a clear message', (_, bytes, message) => {
  expect(() => read(bytes)).toThrow(message);
});

/** Builds a file without a body that declares a number of unpacked bytes. */
function declaring(size: number): Uint8Array {
  const bomb = zipSync({ 'word/document.xml': strToU8('<a/>') });
  const directory = Buffer.from(bomb).indexOf('PK\x01\x02', 0, 'latin1');
  new DataView(bomb.buffer).setUint32(bomb.byteOffset + directory + 24, size, true);
  return bomb;
}

test.each([30_000_001, 3e9])('a file that declares %i unpacked bytes is refused', (size) => {
  expect(() => read(declaring(size))).toThrow('解压后超过 30 MB');
});

test('a file that declares thirty megabytes is read, and one without a body is empty', () => {
  expect(read(declaring(30_000_000))).toMatchObject({ text: '\n', questions: [] });
});

test('parts that carry no text are not read, whatever is in them', () => {
  const body = `<w:document ${W}><w:body><w:p>${run('甲')}</w:p></w:body></w:document>`;
  const file = { 'word/document.xml': strToU8(body), 'word/theme/a.xml': strToU8('<a>&') };
  expect(linesOf(zipSync(file))).toEqual(['甲']);
});

test('every note and comment is asked about in full', () => {
  const note = (text: string) => `<w:footnote><w:p>${run(text)}</w:p></w:footnote>`;
  const long = '甲'.repeat(30);
  const notes = [` ${long} `, ' ', `${long}乙`].map(note).join('');
  const header = `<w:hdr ${W}><w:p>${run('上')}</w:p><w:p>${run('下')}</w:p></w:hdr>`;
  const file = {
    ...unzipSync(rawFile('')),
    'word/footnotes.xml': strToU8(`<w:footnotes ${W}>${notes}</w:footnotes>`),
    'word/header1.xml': strToU8(header),
  };
  expect(questions(zipSync(file))).toBe(
    `脚注没有导入：“${long}”、“${long}乙”\n页眉没有导入：“上 下”`,
  );
});

test('an unknown format of numbers is asked about', async () => {
  const bytes = await wordFile([line('甲', 0)], { levels: [level(0, 'hebrew1', '%1、')] });
  expect(questions(bytes)).toContain('不认识的编号样式 hebrew1，写成了数字：核对');
});

test('a file truncated anywhere is refused or read without another error', async () => {
  const bytes = await wordFile([line('甲。')]);
  expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
  for (let size = 0; size < bytes.length; size += 97) {
    let outcome = '';
    try {
      outcome = read(bytes.slice(0, size)).text;
    } catch (error) {
      outcome = (error as Error).name;
    }
    expect(['EditionError', '甲。\n']).toContain(outcome);
  }
});

test.each([
  ['a Word file', [0x50, 1, 2, 3], '不是 Word 的 .docx 文件'],
  ['an old one', [0xd0, 1, 2, 3], '不是 Word 的 .docx 文件'],
])('a file that only begins like %s is not taken for one', (_, bytes, message) => {
  expect(() => read(new Uint8Array(bytes))).toThrow(message);
});
