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
import { importFile } from '#importer/import.ts';
import { LIMIT_MB } from '#importer/readFile.ts';

const TEXT = '某某总工会关于开展活动的通知\n\n各单位：\n\n现将有关事项通知如下。\n';
const UTF16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
/** 某某总工会通知。 in GB18030, which Node can read but not write. */
const GBK = new Uint8Array([
  0xc4, 0xb3, 0xc4, 0xb3, 0xd7, 0xdc, 0xb9, 0xa4, 0xbb, 0xe1, 0xcd, 0xa8, 0xd6, 0xaa, 0xa1, 0xa3,
]);

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

function fileOf(
  content: string | Uint8Array,
  name = '通知.txt',
): { file: string; content: string } {
  const root = folder();
  writeFileSync(join(root, name), content);
  return { file: join(root, name), content: join(root, 'content') };
}

const run = ({ file, content }: { file: string; content: string }, id?: string) =>
  importFile(file, { content, id });
const written = (content: string) => (existsSync(content) ? readdirSync(content) : []);

test('a text becomes a folder with the source as received, its facts and its sections', async () => {
  const place = fileOf(TEXT);
  const { id } = await run(place);
  expect(id).toBe('tongzhi');
  expect(readFileSync(join(place.content, id, 'source.txt'), 'utf8')).toBe(TEXT);
  expect(readFileSync(join(place.content, id, 'text.mdx'), 'utf8')).toBe(
    '# 某某总工会关于开展活动的通知\n\n<Addressee>各单位：</Addressee>\n\n现将有关事项通知如下。\n',
  );
  expect(written(place.content)).toEqual(['tongzhi']);
});

test.each([
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 0],
  ['UTF-16 little endian', UTF16(`\uFEFF${TEXT}`), 0],
  ['UTF-16 big endian', swapped(UTF16(`\uFEFF${TEXT}`)), 0],
  ['UTF-16 without a mark', UTF16(TEXT), 1],
  ['GBK', GBK, 1],
])('%s is read, and what had to be guessed is asked about', async (_, bytes, asked) => {
  const place = fileOf(new Uint8Array(bytes));
  const { id, questions } = await run(place);
  expect(readFileSync(join(place.content, id, 'source.txt'), 'utf8')).toContain('某某总工会');
  expect(questions.filter(({ text }) => text.includes('编码'))).toHaveLength(asked);
});

test.each([
  ['an empty file', '', '文件是空的'],
  ['white space only', ' \n\u3000\n', '文件里没有文字'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1]), '这不是文本文件'],
  ['random bytes', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251), '这不是文本文件'],
  ['a file beyond the limit', new Uint8Array(50e6).fill(0x61), `超过 ${LIMIT_MB} MB`],
])('%s is refused and nothing is written', async (_, bytes, message) => {
  const place = fileOf(bytes);
  await expect(run(place)).rejects.toThrow(message);
  expect(written(place.content)).toEqual([]);
});

test('a kind that cannot be read names those that can', async () => {
  await expect(run(fileOf('甲', '通知.wps'))).rejects.toThrow('可以导入 .docx、.txt');
});

test('a file that is not there is said', async () => {
  const root = folder();
  const place = { file: join(root, '没有.txt'), content: join(root, 'content') };
  await expect(run(place)).rejects.toThrow('没有这个文件');
});

test('spaces and Chinese in a name make an ASCII address', async () => {
  const { id } = await run(fileOf(TEXT, '关于 2024 年（第2号）.txt'));
  expect(id).toBe('guanyu-2024-nian-di-2-hao');
});

test.each(['Tong', 'p3', 'a_b', '../x', 'about', '通知'])('%j can be no address', async (id) => {
  const place = fileOf(TEXT);
  await expect(run(place, id)).rejects.toThrow('不能作地址');
  expect(written(place.content)).toEqual([]);
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be written is said', async () => {
  const place = fileOf(TEXT);
  mkdirSync(place.content);
  chmodSync(place.content, 0o500);
  await expect(run(place)).rejects.toThrow('不能写入');
});

test('a file stands where the content folder should be: said, and the file untouched', async () => {
  const place = fileOf(TEXT);
  writeFileSync(place.content, '文件');
  await expect(run(place)).rejects.toThrow('不能写入');
  expect(readFileSync(place.content, 'utf8')).toBe('文件');
});
