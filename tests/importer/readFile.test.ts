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
  ['通知.wps', '.wps'],
  ['通知', '没有扩展名的'],
])('%s is refused with every kind of file that can be imported', async (file, kind) => {
  await expect(readReceivedFile(PAGE, file)).rejects.toThrow(`不能导入 ${kind} 文件`);
  await expect(readReceivedFile(PAGE, file)).rejects.toThrow(
    '可以导入 .docx、.txt、.md、.html、.htm、.pdf',
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
  await expect(readReceivedFile(bytes, 'a.wps')).rejects.toThrow('文件有 20 MB，超过 20 MB');
  await expect(readReceivedFile(bytes.subarray(1), 'a.wps')).rejects.toThrow('不能导入 .wps');
});
