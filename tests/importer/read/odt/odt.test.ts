import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readOdt } from '#importer/read/odt/odt.ts';
import { listStyle, odtFile, p } from './odtFile.ts';

const read = (body: string, more: Parameters<typeof odtFile>[1] = {}) => {
  const { text, questions } = readOdt(odtFile(body, more), 'a.odt');
  return {
    lines: text.trimEnd().split('\n'),
    asked: questions.map((each) => each.text).join('\n'),
  };
};

const STYLES =
  listStyle('L', ['一, 二, 三, ...', '、'], ['1', '.'], ['•', '']) +
  '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
  '<style:style style:name="U"><style:text-properties style:text-position="super 58%"/></style:style>' +
  '<style:style style:name="N" style:parent-style-name="H"/>';
const item = (inner: string, more = '') => `<text:list-item${more}>${inner}</text:list-item>`;
const list = (inner: string, more = '') =>
  `<text:list text:style-name="L"${more}>${inner}</text:list>`;

test('paragraphs are lines, their blanks, tabs and line ends what they print', () => {
  expect(read(p('甲<text:s text:c="2"/>乙<text:tab/>丙<text:line-break/>\n 丁')).lines).toEqual([
    '甲  乙 丙',
    ' 丁',
  ]);
});

test('numbers are written before their items, at every depth, and bullets are counted', () => {
  const inner = list(item(p('丙')) + item(p('丁')));
  const body = list(item(p('甲') + p('乙') + inner) + item(p('戊')));
  const { lines, asked } = read(body, { styles: STYLES });
  expect(lines).toEqual(['一、甲', '乙', '1.丙', '2.丁', '二、戊']);
  expect(asked).toContain('自动编号 4 处');
  const bullets = list(item(list(item(list(item(p('甲')))))));
  expect(read(bullets, { styles: STYLES }).asked).toContain('项目符号 1 处');
});

test.each([
  ['goes on', ' text:continue-numbering="true"', '二、乙'],
  ['goes on by its name', ' text:continue-list="a"', '二、乙'],
  ['begins again', '', '一、乙'],
])('a list below a paragraph %s', (_, more, line) => {
  const body = list(item(p('甲')), ' xml:id="a"') + p('中') + list(item(p('乙')), more);
  expect(read(body, { styles: STYLES }).lines).toEqual(['一、甲', '中', line]);
});

test('an item may have a number of its own', () => {
  const body = list(item(p('甲'), ' text:start-value="5"') + item(p('乙')));
  expect(read(body, { styles: STYLES }).lines).toEqual(['五、甲', '六、乙']);
});

test('headings have the numbers of the outline', () => {
  const pages =
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="第" style:num-suffix="章"/></text:outline-style>';
  const body = '<text:h text:outline-level="1">总则</text:h>';
  expect(read(body, { pages }).lines).toEqual(['第1章 总则']);
});

test.each([
  [
    'a footnote',
    `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('乙')}</text:note-body></text:note>`,
    '脚注没有导入：“乙”',
  ],
  ['a comment', `<office:annotation>${p('乙')}</office:annotation>`, '批注没有导入：“乙”'],
  ['hidden words', '<text:span text:style-name="N">乙</text:span>', '隐藏文字没有导入：“乙”'],
  [
    'struck-out words',
    '<text:span text:style-name="S">乙</text:span>',
    '删除线的文字没有导入：“乙”',
  ],
  ['a placeholder', '<text:placeholder>&lt;乙&gt;</text:placeholder>', '提示文字没有导入：“<乙>”'],
  [
    'a picture',
    '<draw:frame><draw:image/><svg:desc>章</svg:desc></draw:frame>',
    '图片没有导入：“章”',
  ],
  [
    'a reading',
    '<text:ruby><text:ruby-base/><text:ruby-text>yǐ</text:ruby-text></text:ruby>',
    '注音没有写进正文：“yǐ”',
  ],
])('%s is left out and asked about in full', (_, inner, words) => {
  const { lines, asked } = read(p(`甲${inner}丙`), { styles: STYLES });
  expect(lines).toEqual(['甲丙']);
  expect(asked).toContain(words);
});

test('a hidden section, deleted words and the edges of pages are asked about', () => {
  const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p('删')}</text:deletion></text:changed-region></text:tracked-changes>`;
  const hidden = `<text:section text:display="none">${p('藏')}</text:section>`;
  const pages = `<office:master-styles><style:master-page><style:header>${p('眉')}</style:header></style:master-page></office:master-styles>`;
  const { lines, asked } = read(`${changes}${hidden}${p('甲')}`, { pages });
  expect(lines).toEqual(['甲']);
  for (const words of [
    '已删除的文字没有导入：“删”',
    '隐藏文字没有导入：“藏”',
    '页眉没有导入：“眉”',
  ])
    expect(asked).toContain(words);
});

test('the words of text boxes and shapes are lines beside their paragraph', () => {
  const box = `<draw:frame><draw:text-box>${p('框')}</draw:text-box></draw:frame>`;
  const shape = `<draw:custom-shape>${p('形')}</draw:custom-shape>`;
  const { lines, asked } = read(p(`${box}甲${shape}`));
  expect(lines).toEqual(['框', '形', '甲']);
  expect(asked).toContain('“框”、“形”');
});

test('a table has a line a row', () => {
  const cell = (inner: string) => `<table:table-cell>${inner}</table:table-cell>`;
  const row = `<table:table-row>${cell(p('甲') + p('乙'))}${cell(p('丙'))}</table:table-row>`;
  const table = `<table:table><table:table-header-rows>${row}</table:table-header-rows>${row}</table:table>`;
  expect(read(table).lines).toEqual(['甲 乙\t丙', '甲 乙\t丙']);
});

test('raised characters are written in Unicode', () => {
  expect(
    read(p('m<text:span text:style-name="U">2</text:span>'), { styles: STYLES }).lines,
  ).toEqual(['m²']);
});

test('words in an element that the reader does not know are asked about', () => {
  expect(read(`${p('甲')}<text:madeup>失物</text:madeup>`).asked).toContain(
    '不认识的内容没有导入：“失物”',
  );
});

test('a file without a text, and an encrypted one, are refused', () => {
  expect(() => readOdt(zipSync({ a: strToU8('') }), 'a.odt')).toThrow('没有文字正文');
  const manifest = '<manifest><file-entry><encryption-data/></file-entry></manifest>';
  const locked = zipSync({ 'META-INF/manifest.xml': strToU8(manifest) });
  expect(() => readOdt(locked, 'a.odt')).toThrow('文件加了密码');
});
