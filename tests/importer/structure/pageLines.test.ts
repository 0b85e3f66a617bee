import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { importFile } from '#importer/import.ts';
import { seenOf } from '../small.ts';

const BODY = Array.from({ length: 9 }, (_, i) => `第${i}段要认真落实。`).join('\n\n');
const TEXT = `关于甲的通知\n\n要做到主要领导亲自抓、\n— 1 —\n\n\n一级抓一级。\n第 2 页 共 3 页\n\n${BODY}\n3\n`;

test('page numbers are left out of the text by an act, in the midst of a sentence or below a paragraph', () => {
  const { files, asked } = seenOf(TEXT);
  expect(files['text.mdx']).toContain(
    '亲自抓、<Page source="— 1 —" /><Join />一级抓一级。<Page source="第 2 页 共 3 页" />\n',
  );
  expect(files['text.mdx']).toMatch(/<Page source="3" \/>\n$/u);
  expect(asked).toContain('第 4、8、27 行共 3 行当作页码');
});

test('the source keeps them, and the gate passes', async () => {
  const root = mkdtempSync(join(tmpdir(), 'pages-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'a.txt'), TEXT);
  const { files } = await importFile(join(root, 'a.txt'), { content: join(root, 'content') });
  expect(files['source.txt']).toBe(TEXT);
});

test('a bare number that follows no page is text, and asked about', () => {
  const { files, asked } = seenOf('关于甲的通知\n\n序号\n\n1\n\n2\n\n甲。\n');
  expect(files['text.mdx']).not.toContain('<Page');
  expect(asked).toContain('这一行只有数字“1”');
});
