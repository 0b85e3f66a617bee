import { expect, test } from 'vitest';
import { readReceivedFile } from '#importer/readFile.ts';

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
