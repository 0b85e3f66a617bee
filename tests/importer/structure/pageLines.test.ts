import { expect, test } from 'vitest';
import { draftOfText } from '../draftView.ts';
import { MemoryContent } from '../memoryContent.ts';

const BODY = Array.from({ length: 9 }, (_, i) => `第${i}段要认真落实。`).join('\n\n');
const TEXT = `关于甲的通知\n\n要做到主要领导亲自抓、\n— 1 —\n\n\n一级抓一级。\n第 2 页 共 3 页\n\n${BODY}\n3\n`;

test('page numbers become editorial acts, within a sentence or below a paragraph', () => {
  const { files, questionTexts } = draftOfText(TEXT);
  expect(files['text.mdx']).toContain(
    '亲自抓、<Page source="— 1 —" /><Join />一级抓一级。<Page source="第 2 页 共 3 页" />\n',
  );
  expect(files['text.mdx']).toMatch(/<Page source="3" \/>\n$/u);
  expect(questionTexts).toContain('第 4、8、27 行共 3 行当作页码');
});

test('the source keeps the page numbers, and the gate passes', async () => {
  const content = new MemoryContent();
  await content.import('a.txt', TEXT);
  expect(content.read('content/a/source.txt')).toBe(TEXT);
});

test('a bare number that continues no page number is text and is asked about', () => {
  const { files, questionTexts } = draftOfText('关于甲的通知\n\n序号\n\n1\n\n2\n\n甲。\n');
  expect(files['text.mdx']).not.toContain('<Page');
  expect(questionTexts).toContain('这一行只有数字“1”');
});
