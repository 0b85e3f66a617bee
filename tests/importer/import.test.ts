import { expect, test } from 'vitest';
import { MAX_FILE_MB } from '#importer/readFile.ts';
import { MemoryContent } from './memoryContent.ts';
import { rawFile, run } from './read/docx/files.ts';
import { page, pdfFile } from './read/pdf/pdfFile.ts';

const TEXT = '某某总工会关于开展活动的通知\n\n各单位：\n\n现将有关事项通知如下。\n';
const UTF16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
/** The text 某某总工会通知。 in GB18030, which Node can read but not write. */
const GBK = new Uint8Array([
  0xc4, 0xb3, 0xc4, 0xb3, 0xd7, 0xdc, 0xb9, 0xa4, 0xbb, 0xe1, 0xcd, 0xa8, 0xd6, 0xaa, 0xa1, 0xa3,
]);
const SOURCE = 'content/huodong-tongzhi/source.txt';

test('a text becomes a folder with the source as received, its facts and its sections', async () => {
  const content = new MemoryContent();
  const { id, changes } = await content.import('通知.txt', TEXT);
  expect(id).toBe('huodong-tongzhi');
  expect(content.read(SOURCE)).toBe(TEXT);
  expect(content.read('content/huodong-tongzhi/text.mdx')).toBe(
    '# 某某总工会关于开展活动的通知\n\n<Addressee>各单位：</Addressee>\n\n现将有关事项通知如下。\n',
  );
  expect(Object.keys(changes).sort()).toEqual([
    'content/huodong-tongzhi/document.yaml',
    'content/huodong-tongzhi/questions.md',
    SOURCE,
    'content/huodong-tongzhi/text.mdx',
  ]);
});

test('the content folder may have another path', async () => {
  const content = new MemoryContent();
  const { changes } = await content.import('a/通知.txt', TEXT, { content: '../drafts' });
  expect(changes['../drafts/huodong-tongzhi/source.txt']).toBe(TEXT);
  const again = await content.import('通知.txt', TEXT, { content: '../drafts' });
  expect(again.outcome).toBe('same');
});

test.each([
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 0],
  ['UTF-16 little endian', UTF16(`\uFEFF${TEXT}`), 0],
  ['UTF-16 big endian', swapped(UTF16(`\uFEFF${TEXT}`)), 0],
  ['UTF-16 without a mark', UTF16(TEXT), 1],
  ['GBK', GBK, 1],
])('%s is read, and a guessed encoding becomes a question', async (_, bytes, asked) => {
  const content = new MemoryContent();
  const { id, questions } = await content.import('通知.txt', new Uint8Array(bytes));
  expect(content.read(`content/${id}/source.txt`)).toContain('某某总工会');
  expect(questions.filter(({ text }) => text.includes('编码'))).toHaveLength(asked);
});

test.each([
  ['an empty file', '', '文件是空的'],
  ['white space only', ' \n\u3000\n', '文件里没有文字'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1]), '这不是文本文件'],
  ['random bytes', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251), '这不是文本文件'],
  ['a file beyond the limit', new Uint8Array(50e6).fill(0x61), `超过 ${MAX_FILE_MB} MB`],
])('%s is rejected', async (_, received, message) => {
  await expect(new MemoryContent().import('通知.txt', received)).rejects.toThrow(message);
});

test('an unsupported kind of file is rejected with the supported ones', async () => {
  await expect(new MemoryContent().import('通知.xls', '甲')).rejects.toThrow(
    '可以导入 .docx、.docm',
  );
});

test('without a title, spaces and Chinese in a name make an ASCII address', async () => {
  const { id } = await new MemoryContent().import('关于 2024 年（第2号）.txt', '甲。');
  expect(id).toBe('guanyu-2024-nian-di-2-hao');
});

test.each(['Tong', 'p3', 'a_b', '../x', 'about', '通知'])('%j is no valid address', async (id) => {
  const content = new MemoryContent();
  await expect(content.import('通知.txt', TEXT, { id })).rejects.toThrow('不能作地址');
});

test('a folder that holds anything else is never taken', async () => {
  const content = new MemoryContent();
  content.texts = { 'content/huodong-tongzhi/notes.txt': '笔记' };
  await expect(content.import('通知.txt', TEXT, { id: 'huodong-tongzhi' })).rejects.toThrow(
    '✗ content/huodong-tongzhi\n  这个文件夹已经有了',
  );
  expect((await content.import('通知.txt', TEXT)).id).toBe('huodong-tongzhi-2');
});

test('the stages of a long text are reported, with its length, and none of a shorter one', async () => {
  const told = async (length: number) => {
    const stages: string[] = [];
    const text = `关于甲的通知\n\n${'要落实。'.repeat(length / 4)}`.slice(0, length);
    await new MemoryContent().import('通知.txt', text, { progress: (stage) => stages.push(stage) });
    return stages;
  };
  expect(await told(79_999)).toEqual([]);
  const stages = await told(80_000);
  expect(stages.length).toBeGreaterThan(0);
  for (const stage of stages) expect(stage).toMatch(/（约 8 万字）……$/u);
});

test('how far an import is is counted: pages, paragraphs, sections', async () => {
  const counted = async (name: string, bytes: Uint8Array | string) => {
    const told: string[] = [];
    await new MemoryContent().import(name, bytes, { count: (words) => told.push(words) });
    return told;
  };
  const pages = [page(['甲要落实。']), page(['乙要落实。'])];
  expect(await counted('a.pdf', pdfFile(pages))).toEqual([
    '读出 1/2 页',
    '读出 2/2 页',
    '逐字核对：第 1/1 个章节',
  ]);
  const word = rawFile(`<w:p>${run('甲。')}</w:p><w:p>${run('乙。')}</w:p>`);
  expect(await counted('a.docx', word)).toContain('读出 2/2 段');
});

test('an address that the site itself needs gets a number', async () => {
  const content = new MemoryContent();
  expect((await content.import('about.txt', '甲。')).id).toBe('about-2');
});

test('parts and sections are counted with the opening one', async () => {
  const long = '各级工会要高度重视，加强组织领导，确保各项工作落到实处。'.repeat(3);
  const items = ['一、甲', `（一）${long}`, `（二）${long}`, `二、${long}`];
  const { counts } = await new MemoryContent().import(
    'a.txt',
    `关于甲的通知\n\n${items.join('\n\n')}`,
  );
  expect(counts).toMatchObject({ parts: 1, sections: 4 });
});
