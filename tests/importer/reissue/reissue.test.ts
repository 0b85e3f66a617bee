import {
  cpSync,
  existsSync,
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

const LONG = '各级工会要高度重视，加强组织领导，确保各项工作落到实处。';
const FIRST = `关于学习的通知\n\n一、要求\n\n（一）${LONG}领导指出，要甲；要乙。${LONG}\n\n（二）${LONG}${LONG}\n\n二、安排\n\n（一）${LONG}${LONG}\n\n（二）${LONG}${LONG}\n`;

async function edited() {
  const root = mkdtempSync(join(tmpdir(), 'reissue-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [file, content] = [join(root, '通知.txt'), join(root, 'content')];
  writeFileSync(file, FIRST);
  const { id } = await importFile(file, { content });
  const [section, yaml] = [join(content, id, '1/1.mdx'), join(content, id, 'document.yaml')];
  const tagged = readFileSync(section, 'utf8').replace(
    '要甲；\n要乙。',
    '<Relay of="boss">要甲；\n要乙。</Relay>',
  );
  writeFileSync(section, tagged);
  const layer = '\n  - { mode: relay, of: boss, label: 转述, note: 注 }\n';
  writeFileSync(
    yaml,
    readFileSync(yaml, 'utf8').replace(/(note: 本文件自己的话。)\n/u, `$1${layer}`),
  );
  const snapshot = join(root, 'snapshot');
  cpSync(content, snapshot, { recursive: true });
  const unchanged = () => {
    const files = readdirSync(snapshot, { recursive: true, encoding: 'utf8' }).sort();
    expect(readdirSync(content, { recursive: true, encoding: 'utf8' }).sort()).toEqual(files);
    for (const each of files.filter((name) => /\.\w+$/u.test(name)))
      expect(readFileSync(join(content, each), 'utf8')).toBe(
        readFileSync(join(snapshot, each), 'utf8'),
      );
  };
  return { file, content, section, unchanged };
}

test('the same file again changes nothing', async () => {
  const { file, content, unchanged } = await edited();
  expect(await importFile(file, { content })).toMatchObject({ outcome: 'same', id: 'tongzhi' });
  unchanged();
});

test('a new issue is shown and nothing is written until it is accepted', async () => {
  const { file, content, unchanged } = await edited();
  writeFileSync(file, FIRST.replace('要甲；', '要甲甲；'));
  const { outcome, changes } = await importFile(file, { content });
  expect(outcome).toBe('differs');
  expect(changes).toEqual(['~ 改动 一（一）2：领导指出，要甲〔+甲〕；']);
  unchanged();
});

test('accepted, it keeps sections and layers, and names the ids to record anew', async () => {
  const { file, content, section } = await edited();
  writeFileSync(file, FIRST.replace('要甲；', '要甲甲；'));
  const { outcome, changed } = await importFile(file, { content, accept: true });
  expect(outcome).toBe('renewed');
  expect(changed).toEqual(['tongzhi/1/1#p2']);
  expect(readFileSync(section, 'utf8')).toContain(
    '领导指出，<Relay of="boss">要甲甲；\n要乙。</Relay>',
  );
  expect(await importFile(file, { content })).toMatchObject({ outcome: 'same' });
});

test('a passage more and one less are put where they belong', async () => {
  const { file, content, section } = await edited();
  writeFileSync(file, FIRST.replace('要乙。', '要乙。要丙。'));
  const { changes } = await importFile(file, { content, accept: true });
  expect(changes).toEqual(['+ 新增：要丙。']);
  expect(readFileSync(section, 'utf8')).toContain('要乙。</Relay>\n要丙。\n');
});

test('a document under another name or title that is nearly the same is not made a second one', async () => {
  const { file, content, unchanged } = await edited();
  writeFileSync(file, FIRST.replace('关于学习的通知', '关于培训的通知'));
  await expect(importFile(file, { content })).rejects.toThrow('几乎相同');
  const renamed = file.replace('通知', '另一个名字');
  writeFileSync(renamed, FIRST);
  await expect(importFile(renamed, { content })).rejects.toThrow('--id tongzhi');
  unchanged();
  expect(await importFile(renamed, { content, apart: true })).toMatchObject({ outcome: 'new' });
  const { outcome } = await importFile(file, { content, id: 'tongzhi' });
  expect(outcome).toBe('differs');
});

test('a new issue that loses a whole section is not forced onto the edited one', async () => {
  const { file, content, unchanged } = await edited();
  writeFileSync(file, FIRST.slice(0, FIRST.indexOf('二、安排')));
  await expect(importFile(file, { content, accept: true })).rejects.toThrow('没有了整个章节');
  unchanged();
  expect(existsSync(content)).toBe(true);
});
