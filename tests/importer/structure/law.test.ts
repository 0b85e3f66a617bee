import { expect, test } from 'vitest';
import { draftOfParagraphs, draftOfText } from '../draftView.ts';

test.each([
  [['第一章 甲', '第一条 乙。', '第三章 丙', '第二条 丁。'], '“第三章”在“第一章”之后'],
  [['第二章 甲', '第一条 乙。', '第三章 丙', '第二条 丁。'], '“第二章”前面没有同级标题'],
])('a missing chapter is asked about: %j', (law, words) => {
  expect(draftOfParagraphs('某某法', ...law).questionTexts).toContain(words);
});

test('附则 alone on a line is a heading', () => {
  const { contents } = draftOfParagraphs(
    '某某法',
    '第一章 甲',
    '第一条 乙。',
    '附　则',
    '第二条 丁。',
  );
  expect(contents).toEqual(['opening 开头', 'c1 第一章', 'h2 附 则']);
});

test('chapters may be numbered through the books or restart in each', () => {
  const law = [
    '第一编 甲',
    '第一章 乙',
    '第一条 丙。',
    '第二编 丁',
    '第二章 戊',
    '第二条 己。',
    '第一章 庚',
    '第三条 辛。',
  ];
  expect(draftOfParagraphs('某某法', ...law).questionTexts).not.toContain('章');
});

test.each([
  ['第二章的规定，适用于丙', '第二章 规定'],
  ['第二章规定的事项', '第二章 事项'],
  ['第二章 丙：', '第二章 丙'],
  ['第二章的其他', '第二章其他'],
])('%s is text, %s a heading', (text, heading) => {
  const contentsWith = (line: string) =>
    draftOfParagraphs('某某法', '第一章 甲', '第一条 乙。', line, '第二条 丁。').contents;
  expect(contentsWith(text)).toEqual(['opening 开头', 'c1 第一章']);
  expect(contentsWith(heading)).toEqual(['opening 开头', 'c1 第一章', 'c2 第二章']);
});

test('a marked heading without a number ranks with the numbered ones of its level', () => {
  const { contents } = draftOfText(
    '# 某某法\n\n## 第一编 甲\n\n### 第一章 乙\n\n第一条 丙。\n\n### 丁\n\n第二条 戊。\n\n## 附则\n\n第三条 己。\n',
    'markdown',
  );
  expect(contents).toEqual([
    'opening 开头',
    'b1 第一编',
    'b1/c1 第一编第一章',
    'b1/h2 第一编丁',
    'h2 附则',
  ]);
});

test('sections, chapters and books are nested in their order', () => {
  const law = ['第一编 甲', '第一分编 乙', '第一章 丙', '第一节 丁', '第一条 戊。', '第二编 己'];
  expect(draftOfParagraphs('某某法', ...law, '第二条 庚。').contents.slice(1)).toEqual([
    'b1 第一编',
    'b1/d1 第一编第一分编',
    'b1/d1/c1 第一编第一分编第一章',
    'b1/d1/c1/s1 第一编第一分编第一章第一节',
    'b2 第二编',
  ]);
});

test('a line that ends in a colon is no heading that is asked about', () => {
  const law = ['第一章 甲', '第一条 乙。', '第五章 丙：', '第二条 丁。'];
  expect(draftOfParagraphs('某某法', ...law).questionTexts).not.toContain('第五章');
});

test('headings are written as such', () => {
  const { files } = draftOfParagraphs('某某法', '第一章 甲', '第一条 乙。', '附则', '第二条 丁。');
  expect(files['c1.mdx']).toMatch(/^## 第一章 甲\n/u);
  expect(files['h2.mdx']).toMatch(/^## 附则\n/u);
});

test.each([
  ['第一编 甲\n\n第一章 乙\n\n第一条 丙。\n\n附则', undefined, 'b1/h2 第一编附则'],
  ['## 第一编 甲\n\n### 第一章 乙\n\n第一条 丙。\n\n附则', 'markdown', 'h2 附则'],
  ['## 第一编 甲\n\n第一条 丙。\n\n#### 丁', 'markdown', 'b1/h1 第一编丁'],
] as const)(
  'in %j a heading without a number ranks as a chapter, or the highest marked one',
  (text, markup, entry) => {
    const title = markup ? '# 某某法' : '某某法';
    const { contents } = draftOfText(`${title}\n\n${text}\n\n第二条 戊。\n`, markup);
    expect(contents.at(-1)).toBe(entry);
  },
);
