import { expect, test } from 'vitest';
import { readHtml } from '#importer/read/html/html.ts';

const read = (html: string) => readHtml(html, '网页.html');
const linesOf = (html: string) => read(html).text.trim().split(/\n+/u);
const asked = (html: string) =>
  read(html)
    .questions.map(({ text }) => text)
    .join('\n');

test('a block becomes a line, and inline elements within it are joined', () => {
  expect(linesOf('<p>甲<b>乙</b>\n 丙</p><div>丁<br>戊</div>')).toEqual(['甲乙 丙', '丁', '戊']);
});

test('scripts and styles are dropped, and hidden text is asked about', () => {
  const html =
    '<title>题</title><style>p{}</style><script>1</script><p hidden>甲</p><p style="display: none">乙</p><p aria-hidden="true">丁</p><p>丙</p>';
  expect(linesOf(html)).toEqual(['丙']);
  expect(asked(html)).toContain('看不见的文字没有导入：“甲”、“乙”、“丁”');
});

test('navigation and footer are left out and asked about, but a header with the title is kept', () => {
  const html = '<nav>首页</nav><header><h1>标题</h1></header><p>甲</p><footer>版权</footer>';
  expect(linesOf(html)).toEqual(['标题', '甲']);
  expect(asked(html)).toContain('网页正文以外的文字没有导入：“首页”、“版权”');
  expect(asked(html)).toContain('“首页”、“版权”；核对有没有正文');
});

const PARAGRAPHS =
  '<p>各单位：</p><p>一、加强领导。各级各部门要落实责任，主要负责同志要亲自抓，确保安全。</p><p>二、加强值守。严格执行值班制度，及时报送信息，不得迟报。</p><p>某某县人民政府</p>';
const TEXT = [
  '各单位：',
  '一、加强领导。各级各部门要落实责任，主要负责同志要亲自抓，确保安全。',
  '二、加强值守。严格执行值班制度，及时报送信息，不得迟报。',
  '某某县人民政府',
];

test('only the main text and the title of a site’s page are read, and every other line is asked about', () => {
  const html = `<div class="a"><ul><li><a href="/">首页</a></li></ul></div><div>您现在的位置：<a href="/">首页</a> &gt; 通知</div>
    <div><h1>关于防汛的通知</h1><div>发布时间：2024-05-01</div><div id="zoom">${PARAGRAPHS}</div><div>分享到：<a>微信</a></div>
    <div><h3>相关文档</h3><ul><li>关于节前检查的通告</li></ul></div></div><div>苏ICP备12345678号</div>`;
  expect(linesOf(html)).toEqual(['关于防汛的通知', ...TEXT]);
  for (const words of ['首页', '您现在的位置', '发布时间', '分享到', '相关文档', '苏ICP备'])
    expect(asked(html)).toContain(words);
});

/** A site's page with lines above its main text and links around both. */
const pageWith = (above: string, main: string) =>
  `<div><ul><li><a href="/">首页</a></li></ul></div><div>您现在的位置：<a href="/">首页</a></div><div>${above}<div id="zoom">${main}</div><div>分享到：<a>微信</a></div><div><h4>相关</h4><ul><li><a href="/a">关于节前检查的通告</a></li></ul></div></div><div>苏ICP备1号</div>`;

test.each([
  ['the first heading', '<h1>防汛工作</h1><h2>汛期提示</h2>', '防汛工作'],
  ['another heading', '<p>栏目</p><h2>汛期提示</h2><p>来源</p>', '汛期提示'],
  ['the last such heading', '<h2>本站栏目</h2><h3>汛期提示</h3>', '汛期提示'],
  ['a line that reads as a title', '<p>关于防汛的通知</p><p>来源：某某网</p>', '关于防汛的通知'],
])('the title above the main text is %s', (_, above, title) => {
  expect(linesOf(pageWith(above, PARAGRAPHS))).toEqual([title, ...TEXT]);
});

test('a title that the main text repeats, or none, is not put above it', () => {
  const around = (above: string, below: string) =>
    linesOf(pageWith(above, `<p>${below}</p>${PARAGRAPHS}`));
  expect(around('<h1>防汛 工作</h1>', '防汛工作')).toEqual(['防汛工作', ...TEXT]);
  expect(around('<p>来源：某某网</p>', '甲')).toEqual(['甲', ...TEXT]);
});

test('sentences in scripts, hidden text and links do not count towards the main text', () => {
  const noise = '甲，乙，丙，丁。'.repeat(40);
  for (const beside of [
    `<script>${noise}</script>`,
    `<noscript>${noise}</noscript>`,
    `<template><p>${noise}</p></template>`,
    `<p hidden>${noise}</p>`,
    `<ul><li><a href="/">${noise}</a></li></ul>`,
  ]) {
    const html = `<div><p><a href="/">首页</a></p><p>栏目</p>${beside}</div><div><h1>通知</h1>${PARAGRAPHS}</div>`;
    expect(linesOf(html), beside.slice(0, 9)).not.toContain('栏目');
    expect(linesOf(html)).toContain('各单位：');
  }
});

test('words in a template, which the browser does not show, are asked about', () => {
  const html = `<h1>通知</h1>${PARAGRAPHS}<template><p>甲<template>乙</template></p></template>`;
  expect(linesOf(html)).toEqual(['通知', ...TEXT]);
  expect(asked(html)).toContain('网页里看不见的文字没有导入：“甲乙”');
  const deep = '<template>'.repeat(20_000);
  expect(() => linesOf(`${PARAGRAPHS}${deep}`)).toThrow('嵌套太深');
});

test('layout tables are read cell by cell, and the title is found without a heading', () => {
  const html = `<table><tr><td>网站首页</td></tr></table><table><tr><td>栏目<br>工作动态</td><td><table><tr><td><b>关于做好防汛工作的通知</b></td></tr><tr><td>发布日期：2024-05-01</td></tr><tr><td>${PARAGRAPHS}</td></tr></table></td></tr></table>`;
  expect(linesOf(html)).toEqual(['关于做好防汛工作的通知', ...TEXT]);
  expect(asked(html)).toContain('工作动态');
});

test('a page that is wholly inside a form is read', () => {
  expect(linesOf(`<form><div>${PARAGRAPHS}</div><input value="查询"></form>`)).toEqual(TEXT);
});

test('a page that is nothing but text is kept whole', () => {
  expect(
    linesOf(`<div>关于防汛的通知</div><div>${PARAGRAPHS}</div><div>2024年5月1日</div>`),
  ).toEqual(['关于防汛的通知', ...TEXT, '2024年5月1日']);
  const withTable = `<p>栏目</p><div>${PARAGRAPHS}</div><table><tr><td>甲</td><td>乙</td></tr></table>`;
  expect(linesOf(withTable)).toEqual(['栏目', ...TEXT, '甲\t乙']);
  expect(asked(`<div>${PARAGRAPHS}</div>`)).toBe('');
});

test('a page of frames is refused, since its text is elsewhere', () => {
  expect(() => read('<frameset><frame src="a.html"></frameset>')).toThrow('由几个框架拼成');
});

const LINK = '<p><a href="/">首页</a></p>';
test.each([
  [
    'without any sentence is read whole',
    `${LINK}<div><p>甲</p><p>乙</p></div>`,
    ['首页', '甲', '乙'],
  ],
  [
    'with a single sentence has it as its text',
    `${LINK}<div><p>甲</p><p>乙。</p></div>`,
    ['甲', '乙。'],
  ],
  [
    'has four fifths of its sentences as its text',
    `${LINK}<p>栏目。</p><div><p>甲。乙。</p><p>丙。丁。</p></div>`,
    ['甲。乙。', '丙。丁。'],
  ],
  [
    'with fewer sentences in a part is read whole',
    `${LINK}<p>栏目。</p><div><p>甲。乙。</p><p>丙。</p></div>`,
    ['首页', '栏目。', '甲。乙。', '丙。'],
  ],
  ['has no single line as its text', `${LINK}<div><p>甲。乙。</p></div>`, ['首页', '甲。乙。']],
  [
    'has no list as its text',
    `<div>${LINK}<ul><li>甲。</li><li>乙。</li></ul></div>`,
    ['首页', '甲。', '乙。'],
  ],
  [
    'may have any number of links and scripts',
    `${LINK.repeat(9)}${'<script>1</script>'.repeat(9)}<div><p>甲。</p><p>乙。</p></div>`,
    ['甲。', '乙。'],
  ],
])('a page with links %s', (_, html, lines) => {
  expect(linesOf(html)).toEqual(lines);
});

test('the lines around the main text are asked about one by one, in full', () => {
  const long = '栏'.repeat(20);
  const table = '<table><tr><td>甲</td><td>乙</td></tr></table>';
  const around = `<p>${long}</p><p>${long}目</p><pre>丙 \t 丁</pre>${table}`;
  expect(asked(`${LINK}${around}<div>${PARAGRAPHS}</div>`)).toMatch(
    new RegExp(
      `^网页正文以外的文字没有导入：“首页”、“${long}”、“${long}目”、“丙”、“丁”、“甲”、“乙”；核对有没有正文$`,
      'u',
    ),
  );
});

test('a title is repeated by the main text if it stands in its first four hundred characters', () => {
  const after = (length: number) =>
    linesOf(
      pageWith('<h1>防汛工作</h1>', `<p>${'甲'.repeat(length)}防汛 工作</p>${PARAGRAPHS}`),
    )[0];
  expect(after(395)).not.toBe('防汛工作');
  expect(after(396)).toBe('防汛工作');
});

test('a title is looked for above the main text, from the first line of the page', () => {
  const main = `<div>${PARAGRAPHS}</div>${LINK}`;
  expect(linesOf(`<h2>汛期提示</h2>${main}`)).toEqual(['汛期提示', ...TEXT]);
  expect(linesOf(`${main}<h2>汛期提示</h2>`)).toEqual(TEXT);
});

test.each([
  ['<ol start="3"><li>甲</li><li>乙</li></ol>', ['3. 甲', '4. 乙']],
  ['<ol type="A"><li value="3">甲</li><li>乙</li></ol>', ['C. 甲', 'D. 乙']],
  ['<ol reversed><li>甲</li><li>乙</li></ol>', ['2. 甲', '1. 乙']],
])('the numbers of an ordered list are written out: %s', (html, lines) => {
  expect(linesOf(html)).toEqual(lines);
  expect(asked(html)).toContain('自动编号');
});

test('a table row becomes a line', () => {
  const html = '<table><tr><td>甲</td><td><p>乙</p><p>丙</p></td></tr></table>';
  expect(linesOf(html)).toEqual(['甲\t乙 丙']);
  expect(asked(html)).toContain('表格');
});

test('lines of preformatted text stay lines', () => {
  expect(linesOf('<pre>第一行\n第二行</pre>')).toEqual(['第一行', '第二行']);
});

test.each([
  ['<p>甲<img alt="印章"></p>', '甲', '图片没有导入：“印章”'],
  [
    '<p>100m<sup>2</sup>，H<sub>2</sub>O，10<sup>-3</sup></p>',
    '100m²，H₂O，10⁻³',
    '上标、下标 3 处',
  ],
  ['<p>甲<sup>注</sup></p>', '甲注', '上标、下标 “注” 没有对应的字'],
  ['<p>甲<del>乙</del><s>丁</s>丙</p>', '甲丙', '删除线的文字没有导入：“乙”、“丁”'],
  ['<p>甲<ins>乙</ins></p>', '甲乙', '新增的文字已写进正文：“乙”；请确认这是定稿'],
  [
    '<p><ruby>昀<rp>(</rp><rt>yún</rt><rp>)</rp></ruby>同志</p>',
    '昀同志',
    '注音没有写进正文：“yún”',
  ],
  ['<p>甲</p><input value="表单值">', '甲', '表单里的文字没有导入：“表单值”'],
  ['<p>甲</p><iframe src="a"></iframe>', '甲', '嵌入的内容没有导入'],
  ['<p>他说<q>甲</q></p>', '他说“甲”', '引号已写出'],
  [
    '<h2>工作目标</h2>',
    '工作目标',
    '设为标题而没有编号的：“工作目标”；没有分成章节的，在 document.yaml 里分',
  ],
  ['<ul><li>甲</li></ul>', '甲', '项目符号 1 处'],
])('%s: changes and omissions are asked about', (html, text, words) => {
  expect(linesOf(html)).toEqual([text]);
  expect(asked(html)).toContain(words);
});

test('a page that is nested too deep is refused with a clear message', () => {
  expect(() => read('<div>'.repeat(20_000))).toThrow('嵌套太深');
});

test('a text that the page hides for its scripts to show is read, and asked about', () => {
  const html = `<p>阅读原文</p><div id="a" style="visibility: hidden; opacity: 0;">${PARAGRAPHS}<p style="display:none">隐藏</p></div>`;
  expect(linesOf(html)).toEqual(['阅读原文', ...TEXT]);
  expect(asked(html)).toContain('网页把正文设成看不见、由脚本显示，已当作正文');
  expect(asked(html)).toContain('网页里看不见的文字没有导入：“隐藏”');
});
