import { expect, test } from 'vitest';
import { MemoryContent } from '../memoryContent.ts';

const LONG = '各级工会要高度重视，加强组织领导，确保各项工作落到实处。';
const FIRST = `关于学习的通知\n\n一、要求\n\n（一）${LONG}领导指出，要甲；要乙。${LONG}\n\n（二）${LONG}${LONG}\n\n二、安排\n\n（一）${LONG}${LONG}\n\n（二）${LONG}${LONG}\n`;

const FILE = '通知.txt';
const SECTION = 'content/tongzhi/1/1.mdx';

/** Returns a content folder with the first issue, in which an editor has marked a layer. */
async function edited() {
  const content = new MemoryContent();
  await content.import(FILE, FIRST);
  content.edit(SECTION, (text) =>
    text.replace('要甲；\n要乙。', '<Relay of="boss">要甲；\n要乙。</Relay>'),
  );
  const layer = '\n  - { mode: relay, of: boss, label: 转述, note: 注 }\n';
  content.edit('content/tongzhi/document.yaml', (text) =>
    text.replace(/(note: 本文件自己的话。)\n/u, `$1${layer}`),
  );
  const before = content.texts;
  const unchanged = () => expect(content.texts).toEqual(before);
  return { content, unchanged };
}

test('the same file again changes nothing', async () => {
  const { content, unchanged } = await edited();
  const result = await content.import(FILE, FIRST);
  expect(result).toMatchObject({ outcome: 'same', id: 'tongzhi' });
  expect(result.changes).toEqual({});
  unchanged();
});

test('a new issue is compared, and nothing is written until it is accepted', async () => {
  const { content, unchanged } = await edited();
  const result = await content.import(FILE, FIRST.replace('要甲；', '要甲甲；'));
  expect(result.outcome).toBe('differs');
  expect(result.changes).toEqual({});
  expect(result.differences).toEqual(['~ 改动 一（一）2：领导指出，要甲〔+甲〕；']);
  unchanged();
});

test('an accepted new issue keeps sections and layers, and lists the ids to record again', async () => {
  const { content } = await edited();
  const now = FIRST.replace('要甲；', '要甲甲；');
  const { outcome, changed } = await content.import(FILE, now, { accept: true });
  expect(outcome).toBe('renewed');
  expect(changed).toEqual(['tongzhi/1/1#p2']);
  expect(content.read(SECTION)).toContain('领导指出，<Relay of="boss">要甲甲；\n要乙。</Relay>');
  expect(await content.import(FILE, now)).toMatchObject({ outcome: 'same' });
});

test('an added passage is put where it belongs', async () => {
  const { content } = await edited();
  const now = FIRST.replace('要乙。', '要乙。要丙。');
  const { differences } = await content.import(FILE, now, { accept: true });
  expect(differences).toEqual(['+ 新增：要丙。']);
  expect(content.read(SECTION)).toContain('要乙。</Relay>\n要丙。\n');
});

test('a near-duplicate under another title does not become a second document, nor one under another name', async () => {
  const { content, unchanged } = await edited();
  const retitled = FIRST.replace('关于学习的通知', '关于培训的通知');
  await expect(content.import(FILE, retitled)).rejects.toThrow('--id tongzhi');
  const renamed = '另一个名字.txt';
  expect(await content.import(renamed, FIRST)).toMatchObject({ outcome: 'same', id: 'tongzhi' });
  unchanged();
  expect(await content.import(renamed, FIRST, { apart: true })).toMatchObject({ outcome: 'new' });
  const { outcome } = await content.import(FILE, retitled, { id: 'tongzhi' });
  expect(outcome).toBe('differs');
});

test.each([
  ['a whole part', FIRST.indexOf('二、安排'), '2、2/1、2/2'],
  ['one section', FIRST.lastIndexOf('（二）'), '2/2'],
])('a new issue that lost %s is rejected', async (_, end, sections) => {
  const { content, unchanged } = await edited();
  await expect(content.import(FILE, FIRST.slice(0, end), { accept: true })).rejects.toThrow(
    `没有了整个章节：${sections}`,
  );
  unchanged();
});

test('of a section that stays the file stays as it was written', async () => {
  const { content } = await edited();
  const other = 'content/tongzhi/1/2.mdx';
  content.edit(other, (text) => text.replace('，', '，\n').replaceAll('\n', '\r\n'));
  const before = content.read(other);
  await content.import(FILE, FIRST.replace('要甲；', '要甲甲；'), { accept: true });
  expect(content.read(other)).toBe(before);
});

test('a section of the same words in other paragraphs is written anew', async () => {
  const { content } = await edited();
  const now = FIRST.replace('要乙。', '要乙。\n\n');
  await content.import(FILE, now, { accept: true });
  expect(content.read(SECTION)).toContain(`要乙。</Relay>\n\n${LONG}`);
});

test('differences are told in the order of the text, removed words with their new place', async () => {
  const content = new MemoryContent();
  const moved = '要落实各项责任；';
  const first = FIRST.replace('要甲；', `要甲；${moved}`).replace('要乙。', '要乙。要丁、\n\n戊。');
  await content.import(FILE, first);
  const now = FIRST.replace('领导指出', '领导又指出').replace(/（二）(.*)\n$/u, `（二）$1${moved}`);
  const { differences } = await content.import(FILE, now);
  expect(differences).toEqual([
    '~ 改动 一（一）2：领导〔+又〕指出，要甲；',
    `- 删去 一（一）3：${moved}（这些字现在在 2/2#p3）`,
    '- 删去 一（一）5：要丁、戊。',
    `+ 新增：${moved}`,
  ]);
});

test('a new issue in another format is refused', async () => {
  const content = new MemoryContent();
  await content.import(FILE, FIRST);
  await content.import('办法.md', '# 办法\n\n甲要学习。', { apart: true });
  const refused = '新稿与原来的原文格式不同';
  await expect(content.import('通知.md', `${FIRST}。`, { id: 'tongzhi' })).rejects.toThrow(refused);
  await expect(content.import('办法.txt', '办法\n\n甲要再学习。', { id: 'banfa' })).rejects.toThrow(
    refused,
  );
  const { outcome } = await content.import('办法.md', '# 办法\n\n甲要再学习。', { id: 'banfa' });
  expect(outcome).toBe('differs');
});

test('a document that was not published has no old addresses', async () => {
  const { content } = await edited();
  const now = FIRST.replace('要甲；', '').replace('要乙。', '');
  const { differences, changes } = await content.import(FILE, now, { accept: true });
  expect(differences.join('\n')).not.toContain('旧地址');
  expect(Object.keys(changes).filter((file) => !file.startsWith('content/tongzhi/'))).toEqual([]);
});
