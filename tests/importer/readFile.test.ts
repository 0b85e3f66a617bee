import { expect, test } from 'vitest';
import { readReceivedFile } from '#importer/readFile.ts';
import { rawFile, run } from './read/docx/files.ts';
import { encode } from './read/encode.ts';

const PAGE = new TextEncoder().encode('<p>甲</p><p>乙</p>');

test.each(['a.html', 'a.htm', 'a.HTM'])('%s is read as a web page', async (file) => {
  const { text } = await readReceivedFile(PAGE, file);
  expect(text.trim().split(/\n+/u)).toEqual(['甲', '乙']);
});

test.each([
  ['通知.xls', '.xls'],
  ['通知', '没有扩展名的'],
])('%s is refused with every kind of file that can be imported', async (file, kind) => {
  await expect(readReceivedFile(PAGE, file)).rejects.toThrow(`不能导入 ${kind} 文件`);
  await expect(readReceivedFile(PAGE, file)).rejects.toThrow(
    '.doc、.wps、.odt、.ott、.rtf、.ofd、.txt、.md、.html、.htm、.pdf',
  );
});

test('a Word file is read, whatever the case of its extension', async () => {
  const { text } = await readReceivedFile(rawFile(`<w:p>${run('甲')}</w:p>`), 'a.DOCX');
  expect(text).toBe('甲\n');
});

test.each(['a.html', 'a.md'])(
  'in %s both the encoding and what is no text are asked about',
  async (file) => {
    const bytes = encode('<p>甲乙丙丁会议通知</p><p hidden>戊</p>', 'gbk');
    const { questions } = await readReceivedFile(bytes, file);
    const asked = questions.map(({ text }) => text).join('\n');
    expect(asked).toContain('没有写明编码');
    expect(asked).toMatch(/看不见的文字|HTML 记号/u);
  },
);

test('only Markdown is read as such, and a web page in a text file is refused', async () => {
  const read = (text: string, file: string) =>
    readReceivedFile(new TextEncoder().encode(text), file);
  expect((await read('# 甲', 'a.md')).markup).toBe('markdown');
  expect(await read('~~甲~~', 'a.txt')).toMatchObject({ text: '~~甲~~', questions: [] });
  await expect(read(' <!DOCTYPE html><p>甲</p>', 'a.txt')).rejects.toThrow('扩展名改成 .html');
  await expect(read('<html lang="zh"><p>甲</p>', 'a.txt')).rejects.toThrow('扩展名改成 .html');
});

test('a file of twenty megabytes is not too large, one byte more is', async () => {
  const bytes = new Uint8Array(20e6 + 1);
  await expect(readReceivedFile(bytes, 'a.xls')).rejects.toThrow('文件有 20 MB，超过 20 MB');
  await expect(readReceivedFile(bytes.subarray(1), 'a.xls')).rejects.toThrow('不能导入 .xls');
});

const OLD = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]);
const WORD = rawFile(`<w:p>${run('甲')}</w:p>`);

test.each(['a.doc', 'a.wps', 'a.docx'])(
  'an old Word file %s is read by way of a .docx, or refused with what to click',
  async (file) => {
    await expect(readReceivedFile(OLD, file)).rejects.toThrow('点“文件”→“另存为”');
    const convert = (bytes: Uint8Array) => Promise.resolve(bytes === OLD ? WORD : null);
    const { text, reader, questions } = await readReceivedFile(OLD, file, { convert });
    expect([text, reader]).toEqual(['甲\n', 'LibreOffice 转成的 .docx']);
    expect(questions[0]?.text).toContain('由 LibreOffice 转成');
  },
);

test.each(['a.docm', 'a.dotx', 'a.dotm', 'a.doc', 'a.wps', 'a.rtf'])(
  'a Word file that is called %s is read as what it is',
  async (file) => {
    expect((await readReceivedFile(WORD, file)).text).toBe('甲\n');
    const rtf = new TextEncoder().encode('{\\rtf1\\ansi \\u30002?}');
    expect((await readReceivedFile(rtf, file)).text).toBe('甲\n');
  },
);

test('an encrypted file is distinguished from an old one', async () => {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  const bytes = new Uint8Array(Buffer.concat([OLD, name]));
  await expect(readReceivedFile(bytes, 'a.docx')).rejects.toThrow('文件加了密码');
});

test('a file of nothing but pictures is refused with what it holds', async () => {
  const picture = rawFile('<w:p><w:r><w:drawing/></w:r></w:p>');
  await expect(readReceivedFile(picture, 'a.docx')).rejects.toThrow('只有：图片 1 处');
});

test.each(['甲。'.repeat(70_000), '甲\n'.repeat(70_000)])(
  'a text of more than forty thousand sentences is refused',
  async (text) => {
    const bytes = new TextEncoder().encode(text);
    await expect(readReceivedFile(bytes, 'a.txt')).rejects.toThrow('有 7 万句，超过 4 万句');
  },
);

test('a text of more than a million characters is refused', async () => {
  const long = new TextEncoder().encode('甲'.repeat(1_010_000));
  await expect(readReceivedFile(long, 'a.txt')).rejects.toThrow('超过 100 万字');
});
