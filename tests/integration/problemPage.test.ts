import { expect, test } from 'vitest';
import { problemPage } from '#integration/problemPage.ts';

test('every problem is shown with its location, both readings and the remedy', () => {
  const html = problemPage([
    {
      file: 'content/a.mdx',
      line: 3,
      message: '缺了「全」',
      readings: { 原文: '全', 本站: '' },
      mend: '补上',
    },
    { file: 'content', message: '没有文件', mend: '恢复' },
  ]);
  for (const words of [
    '2 处问题',
    'content/a.mdx:3',
    '缺了「全」',
    '原文：全',
    '补上',
    '<code>content<',
  ])
    expect(html).toContain(words);
});

test('quoted text is escaped', () => {
  const html = problemPage([{ file: '<a>', message: '<img src=x onerror="x">&', mend: '</li>' }]);
  expect(html).toContain('&lt;img src=x onerror=&quot;x&quot;&gt;&amp;');
  expect(html).not.toMatch(/<img|<a>|<\/li><\/p>/u);
});
