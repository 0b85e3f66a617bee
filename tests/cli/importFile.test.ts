import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { importFile } from '../../src/cli/importFile.ts';

const TEXT = '某某总工会关于开展活动的通知\n\n各单位：\n\n现将有关事项通知如下。\n';

function place(text = TEXT): { file: string; content: string } {
  const root = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const file = join(root, '通知.txt');
  writeFileSync(file, text);
  return { file, content: join(root, 'content') };
}

test('the draft is written to its folder, and nothing else', async () => {
  const { file, content } = place();
  const { changes } = await importFile(file, { content });
  expect(readFileSync(join(content, 'huodong-tongzhi/source.txt'), 'utf8')).toBe(TEXT);
  expect(readdirSync(content)).toEqual(['huodong-tongzhi']);
  for (const [path, text] of Object.entries(changes)) expect(readFileSync(path, 'utf8')).toBe(text);
});

test('a rejected file leaves no trace', async () => {
  const { file, content } = place('');
  await expect(importFile(file, { content })).rejects.toThrow('文件是空的');
  expect(existsSync(content)).toBe(false);
});

test('a new issue is only compared until it is accepted, and then sees what was written before', async () => {
  const { file, content } = place();
  await importFile(file, { content });
  writeFileSync(file, TEXT.replace('有关', '下列'));
  expect((await importFile(file, { content })).outcome).toBe('differs');
  expect(readFileSync(join(content, 'huodong-tongzhi/source.txt'), 'utf8')).toBe(TEXT);
  expect((await importFile(file, { content, accept: true })).outcome).toBe('renewed');
  expect((await importFile(file, { content })).outcome).toBe('same');
  expect(readFileSync(join(content, 'huodong-tongzhi/source-1.txt'), 'utf8')).toBe(TEXT);
  expect(readdirSync(content)).toEqual(['huodong-tongzhi']);
});

test('a missing file is reported', async () => {
  const { file, content } = place();
  await expect(importFile(`${file}.txt`, { content })).rejects.toThrow('没有这个文件');
});

test('a folder without write permission is reported', async ({ skip }) => {
  skip(process.getuid?.() === 0, 'nothing keeps root from writing');
  const { file, content } = place();
  mkdirSync(content);
  chmodSync(content, 0o500);
  await expect(importFile(file, { content })).rejects.toThrow('不能写入');
});

test('a file in place of the content folder is reported and left untouched', async () => {
  const { file, content } = place();
  writeFileSync(content, '文件');
  await expect(importFile(file, { content })).rejects.toThrow('不能写入');
  expect(readFileSync(content, 'utf8')).toBe('文件');
});

test('a folder that holds anything else is never taken', async () => {
  const { file, content } = place();
  mkdirSync(join(content, 'huodong-tongzhi'), { recursive: true });
  await expect(importFile(file, { content, id: 'huodong-tongzhi' })).rejects.toThrow(
    '这个文件夹已经有了',
  );
  expect((await importFile(file, { content })).id).toBe('huodong-tongzhi-2');
  expect(readdirSync(join(content, 'huodong-tongzhi'))).toEqual([]);
});
