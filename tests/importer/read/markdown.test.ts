import { expect, test } from 'vitest';
import { askMarkdown } from '#importer/read/markdown.ts';

const asked = (text: string) =>
  askMarkdown(text)
    .map((each) => each.text)
    .join('\n');

test.each([
  ['![图](a.png)', '图片没有导入：“![图](a.png)”'],
  ['详见[通知](http://a.cn)。', '网址没有导入：“[通知](http://a.cn)”'],
  ['保障[^1]。', '注码没有写进正文：“[^1]”'],
  ['| 甲 | 乙 |', '表格每行成了一段'],
  ['- 甲\n- 乙', '项目符号 2 处'],
  ['建成_20家_以上', '斜体去掉了记号：“_20家_”'],
  ['~~甲~~', '删除线的文字仍在正文里'],
  ['甲<br>乙', 'HTML 记号照字面写进了正文：“<br>”'],
  ['标题\n====', '没有当作标题'],
  ['---\ntitle: 方案\n---\n甲', '文件头或注释没有导入：“title: 方案”'],
  ['甲<!-- 注 -->乙', '文件头或注释没有导入'],
])('%j: lost or literal marks are asked about', (text, words) => {
  expect(asked(text)).toContain(words);
});

test('headings, bold and plain text raise no question', () => {
  expect(asked('# 标题\n\n**第一条** 为了大局，〔2024〕3号。')).toBe('');
});

test('all marks of a kind are shown', () => {
  const pictures = (count: number) =>
    asked(Array.from({ length: count }, (_, i) => `![${i}](a.png)`).join('\n'));
  expect(pictures(9).match(/“!\[\d\]\(a.png\)”/gu)).toHaveLength(9);
});

test('what stands aside is asked about first, in its order', () => {
  const text = '---\ntitle: 方案\n---\n甲<!-- 注 -->乙\n\n~~丙~~\n';
  expect(asked(text).split('\n')).toEqual([
    expect.stringMatching(/^文件头或注释没有导入：“title: 方案 .*注/u),
    expect.stringContaining('~~丙~~'),
  ]);
});

test('marks are quoted apart, without blanks, in full', () => {
  const label = '甲'.repeat(15);
  expect(asked(` [${label}]: b\n [${label}]: bc`)).toBe(
    `链接的网址照字面写进了正文：“[${label}]: b”、“[${label}]: bc”；核对`,
  );
});

test('a table is quoted by the first twenty characters of its first row', () => {
  expect(asked(`  | ${'甲'.repeat(10)} | 乙乙乙 |\n| 丙 | 丁 |`)).toContain(
    `（“| ${'甲'.repeat(10)} | 乙乙乙 |”）`,
  );
  expect(asked(`| ${'甲'.repeat(10)} | 乙乙乙乙 |`)).toContain(
    `（“| ${'甲'.repeat(10)} | 乙乙乙乙 …”）`,
  );
});

test('what stands aside is quoted in full', () => {
  const words = (length: number) => asked(`---\n${'甲'.repeat(length)}\n---\n乙`);
  expect(words(30)).toBe(`文件头或注释没有导入：“${'甲'.repeat(30)}”`);
  expect(words(99)).toBe(`文件头或注释没有导入：“${'甲'.repeat(99)}”`);
});
