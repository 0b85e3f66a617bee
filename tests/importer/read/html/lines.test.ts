import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { HtmlElement, HtmlNode } from '#importer/read/html/node.ts';
import { findAll } from '#importer/read/html/node.ts';
import { HtmlLineReader, SKIPPED_MARK } from '#importer/read/html/lines.ts';
import { Account } from '#importer/read/account.ts';

/** Reads a piece of a page, without the element that carries `skipped`: its lines, and what is asked about. */
function read(html: string) {
  const account = new Account();
  const root = parseFragment(html) as unknown as HtmlElement;
  const skipped = findAll(root, /./u).find(({ attrs }) =>
    attrs.some(({ name }) => name === 'skipped'),
  );
  const reader = new HtmlLineReader(account, skipped);
  reader.read(root.childNodes as readonly HtmlNode[]);
  const text = reader.text();
  expect(text.endsWith('\n')).toBe(true);
  return {
    lines: text.slice(0, -1).split('\n'),
    asked: account.questions().map(({ text: words }) => words),
  };
}
const lines = (html: string) => read(html).lines;

describe('white space', () => {
  test.each([
    ['is one space', '甲 \t\r\n 乙', ['甲 乙']],
    ['is none at the ends of a line', ' 甲 <br> 乙 ', ['甲', '乙']],
    ['is one across elements', '甲 <b> 乙</b>', ['甲 乙']],
    ['of full width stays', '甲　乙', ['甲　乙']],
    [
      'of preformatted text stays, and its lines',
      '<pre>甲  乙\n\n丙\r\n丁</pre>戊  己',
      ['甲  乙', '丙', '丁', '戊 己'],
    ],
    ['of preformatted text is none around an element', '<pre>甲<b>乙</b>丙</pre>', ['甲乙丙']],
  ])('%s', (_, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });
});

test('a comment is no text, within preformatted, hidden and other text', () => {
  const comment = '<!-- 注 -->';
  const { lines: found, asked } = read(
    `甲${comment}乙<pre>丙${comment}丁</pre><p hidden>戊${comment}\n己</p>`,
  );
  expect(found).toEqual(['甲乙', '丙丁']);
  expect(asked).toEqual(['网页里看不见的文字没有导入：“戊 己”']);
});

describe('a block', () => {
  test('is nothing to ask about, and text after it is folded', () => {
    expect(read('<div><section>甲</section></div>乙\n丙')).toMatchObject({
      lines: ['甲', '', '乙 丙'],
      asked: [],
    });
  });

  test.each(['p', 'div', 'h1', 'h4', 'h6'])('%s is followed by an empty line', (tag) => {
    expect(lines(`<${tag}>甲</${tag}><${tag}>乙</${tag}>`)).toEqual(['甲', '', '乙']);
  });

  test.each(['li', 'section', 'blockquote', 'dd'])('%s is a line', (tag) => {
    expect(lines(`<${tag}>甲</${tag}><${tag}>乙</${tag}>`)).toEqual(['甲', '乙']);
  });

  test.each(['br', 'hr'])('%s breaks a line, and several of them do once', (tag) => {
    expect(lines(`甲<${tag}>乙<${tag}><${tag}>丙`)).toEqual(['甲', '乙', '丙']);
  });
});

test.each(['a', 'b', 'span', 'em', 'font', 'o:p', 'st1:date', 'time', 'code', 'label'])(
  'the inline element %s breaks no line',
  (tag) => {
    expect(lines(`甲<${tag}>乙</${tag}>丙`)).toEqual(['甲乙丙']);
  },
);

test.each(['script', 'style', 'template', 'title'])('%s is no text', (tag) => {
  expect(read(`甲<${tag}>乙</${tag}>`)).toMatchObject({ lines: ['甲'], asked: [] });
});

test.each(['noscript', 'datalist'])('the words in %s are not shown, and are asked about', (tag) => {
  const asked = ['网页里看不见的文字没有导入：“乙”'];
  expect(read(`甲<${tag}>乙</${tag}>`)).toMatchObject({ lines: ['甲'], asked });
});

describe('what surrounds the text', () => {
  test.each(['nav', 'header', 'footer', 'aside', 'form'])(
    'in %s is left out and quoted in full',
    (tag) => {
      const long = '首'.repeat(25);
      expect(read(`<${tag}>${long}</${tag}>甲`)).toMatchObject({
        lines: ['甲'],
        asked: [`网页正文以外的文字没有导入：“${long}”；核对有没有正文`],
      });
    },
  );

  test('is not asked about when it is empty', () => {
    expect(read('<nav> </nav>甲').asked).toEqual([]);
  });

  test.each(['nav', 'header', 'footer', 'aside'])('stays where %s holds the title', (tag) => {
    expect(lines(`<${tag}><h1>题</h1></${tag}>`)).toEqual(['题']);
  });

  test.each(['。', '；'])('stays where a form holds sentences (%s)', (mark) => {
    expect(lines(`<form>甲${mark}</form>`)).toEqual([`甲${mark}`]);
  });

  test('of a form without sentences is left out, even with a title', () => {
    expect(lines('<form><h1>题</h1></form>甲')).toEqual(['甲']);
  });
});

describe('a field of a form', () => {
  test.each([
    ['<input value="乙">', '“乙”'],
    ['<textarea>丙</textarea>', '“丙”'],
    ['<button>丁</button>', '“丁”'],
  ])('%s is quoted, not read', (html, words) => {
    const { lines: found, asked } = read(`甲${html}`);
    expect(found).toEqual(['甲']);
    expect(asked).toEqual([`表单里的文字没有导入：${words}`]);
  });

  test.each(['<input type="hidden" value="乙">', '<input>', '<input value="">'])(
    '%s is nothing',
    (html) => {
      expect(read(`甲${html}`).asked).toEqual([]);
    },
  );
});

test.each(['iframe', 'object', 'video', 'canvas'])(
  'an embedded %s is named by its words, or else its tag',
  (tag) => {
    expect(read(`<${tag}></${tag}>`).asked).toEqual([
      `嵌入的内容没有导入：“<${tag}>”；单独打开核对`,
    ]);
  },
);

test.each([
  ['<img alt="章">', '“章”'],
  ['<svg><text>图</text></svg>', '“图”'],
])('the picture %s is quoted', (html, words) => {
  expect(read(html).asked).toEqual([`图片没有导入：${words}；印章、签名也可能是图片`]);
});

test('pictures without words are counted', () => {
  expect(read('<img><img>').asked).toEqual(['图片 2 处没有导入：印章、签名也可能是图片']);
});

describe('a mark', () => {
  test.each([
    ['<ruby>甲<rt>jiǎ</rt></ruby>', '甲', '注音没有写进正文：“jiǎ”'],
    ['甲<rtc>jiǎ</rtc>', '甲', '注音没有写进正文：“jiǎ”'],
    ['甲<strike>乙</strike>', '甲', '画了删除线的文字没有导入：“乙”'],
    ['甲<ins>乙</ins>', '甲乙', '修订标记中新增的文字已写进正文：“乙”；请确认这是定稿'],
    ['甲<q>乙</q>丙', '甲“乙”丙', '网页给引文加的引号已写出：“乙”；核对'],
    ['m<sup>2</sup>', 'm²', '上标、下标 1 处写成了 ²、₂ 这样的字：核对'],
    ['H<sub>2</sub>', 'H₂', '上标、下标 1 处写成了 ²、₂ 这样的字：核对'],
  ])('is written or left out, and asked about: %s', (html, line, question) => {
    expect(read(html)).toMatchObject({ lines: [line], asked: [question] });
  });

  test('that raises an element is read as it is', () => {
    expect(read('甲<sup><a>2</a></sup>')).toMatchObject({ lines: ['甲2'], asked: [] });
  });

  test('without words is nothing', () => {
    expect(read('甲<del></del><rt></rt><span hidden></span>').asked).toEqual([]);
  });
});

test.each([
  'hidden',
  'aria-hidden="true"',
  'style="display : none"',
  'style="Visibility:hidden"',
  'class="a sr-only"',
  'class="hidden b"',
])('text hidden by %s is quoted, not read', (hiding) => {
  expect(read(`甲<p ${hiding}>乙</p>`)).toMatchObject({
    lines: ['甲'],
    asked: ['网页里看不见的文字没有导入：“乙”'],
  });
});

test.each(['aria-hidden="false"', 'style="color:red"', 'class="hidden-print"', 'id="hidden"'])(
  'text with %s is read',
  (attribute) => {
    expect(lines(`<p ${attribute}>乙</p>`)).toEqual(['乙']);
  },
);

test('what is left out is quoted in full', () => {
  const long = '甲'.repeat(20);
  expect(read(`<p hidden>${long}</p><p hidden>${long}乙</p>`).asked).toEqual([
    `网页里看不见的文字没有导入：“${long}”、“${long}乙”`,
  ]);
});

test.each([
  ['<h2>甲</h2>', 1],
  ['<h6>甲</h6>', 1],
  ['<h1>甲</h1>', 0],
  ['<h2>一、甲</h2>', 0],
])('a heading without a number is asked about, but not the title: %s', (html, count) => {
  expect(read(html).asked).toHaveLength(count);
});

describe('a list', () => {
  test.each([
    ['<ol><li>甲</li><li>乙</li></ol>', ['1. 甲', '2. 乙']],
    [
      '<ol start="5"><li>甲</li><li value="9">乙</li><li>丙</li></ol>',
      ['5. 甲', '9. 乙', '10. 丙'],
    ],
    ['<ol reversed start="5"><li>甲</li><li>乙</li></ol>', ['5. 甲', '4. 乙']],
    ['<ol reversed><p>题</p><li>甲</li><li>乙</li></ol>', ['题', '2. 甲', '1. 乙']],
    ['<ol type="a"><li>甲</li><li type="I">乙</li></ol>', ['a. 甲', 'II. 乙']],
    ['<ol type="i"><li>甲</li></ol>', ['i. 甲']],
    ['<ol style="list-style-type: cjk-ideographic"><li>甲</li></ol>', ['一、甲']],
    ['<ol type="?" start="x"><li value="y">甲</li></ol>', ['1. 甲']],
    ['前<ol><li>甲<ol><li>乙</li></ol></li></ol>后', ['前', '1. 甲', '1. 乙', '后']],
  ])('%s has its numbers written out', (html, expected) => {
    const { lines: found, asked } = read(html);
    expect(found).toEqual(expected);
    expect(asked).toEqual(['网页自动编号的列表已写出编号：核对']);
  });

  test.each(['none', 'disc'])('whose style is %s has no numbers', (style) => {
    const { lines: found, asked } = read(`<ol style="list-style:${style}"><li>甲</li></ol>`);
    expect(found).toEqual(['甲']);
    expect(asked).toEqual([]);
  });

  test('of bullets is counted, item by item', () => {
    expect(read('<ul><li>甲</li><li>乙</li></ul>')).toMatchObject({
      lines: ['甲', '乙'],
      asked: ['项目符号 2 处没有写进正文'],
    });
  });
});

describe('a table', () => {
  const row = (...cells: string[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

  test('of data has a line a row, its cells apart by tabs, and its first row is quoted', () => {
    const html = `前<table><caption>表</caption><thead>${row('甲', '乙')}</thead><tbody>${row('<p>丙</p><p>丁</p>', '')}</tbody></table>后`;
    expect(read(html)).toMatchObject({
      lines: ['前', '表', '甲\t乙', '丙 丁', '后'],
      asked: ['表格（首行“甲 乙”）每行成了一段，各格用制表符隔开：核对，或改成文字说明'],
    });
  });

  test('of data may have a row of one cell, and marks in its caption', () => {
    const html = `<table><caption>表<b>一</b></caption>${row('题')}${row('甲', '乙')}</table>`;
    expect(read(html)).toMatchObject({
      lines: ['表一', '题', '甲\t乙'],
      asked: ['表格（首行“题”）每行成了一段，各格用制表符隔开：核对，或改成文字说明'],
    });
  });

  const SENTENCES = '<p>甲。</p><p>乙；</p>';
  test.each([
    ['another table', row('甲', `<table>${row('乙', '丙')}</table>`), ['甲', '乙\t丙']],
    ['one cell a row', row('甲') + row('乙'), ['甲', '乙']],
    ['paragraphs in a cell', row(SENTENCES, '丙'), ['甲。', '', '乙；', '', '丙']],
  ])('with %s is for layout: its cells are read one by one', (_, rows, expected) => {
    const { lines: found, asked } = read(`<table>${rows}</table>`);
    expect(found).toEqual(expected);
    expect(asked[0]).toBe('网页用表格排版，各格按先后成段：核对次序');
  });

  test.each(['<p>甲。</p><p>乙</p>', '<p>甲。</p>乙。'])(
    'with a cell like %s is one of data',
    (cell) => {
      expect(read(`<table>${row(cell, '丙')}</table>`).lines).toHaveLength(1);
    },
  );
});

test('the element that is skipped leaves a mark on a line of its own', () => {
  expect(lines('甲<div skipped>乙</div>丙')).toEqual(['甲', SKIPPED_MARK, '丙']);
  expect(lines('<table><tr><td>甲</td></tr><tr><td skipped>乙</td></tr></table>')).toEqual([
    '甲',
    SKIPPED_MARK,
  ]);
});
