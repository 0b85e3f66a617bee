import { expect, test } from 'vitest';
import { readRtf } from '#importer/read/rtf/rtf.ts';
import { encode } from '../encode.ts';

const HEAD =
  '{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset2 Wingdings;}{\\f2\\fcharset136 MingLiU;}}\\f0 ';

const hex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
/** Writes words in the encoding of the file. */
const w = (text: string) => hex(encode(text, 'gbk'));

const read = (body: string) => {
  const { text, questions } = readRtf(new TextEncoder().encode(`${HEAD}${body}}`), 'a.rtf');
  return {
    lines: text.trimEnd().split('\n'),
    asked: questions.map((each) => each.text).join('\n'),
  };
};

test.each([
  ['in the encoding of the file', w('甲乙')],
  ['in Unicode, the characters for older programs left out', "\\uc2\\u30002\\'bc\\'d7\\u20057??"],
  ['in Unicode beyond 32767, which is written as negative', '\\uc0\\u30002\\u20057'],
  ['in the encoding of another font', `{\\f2 ${hex(encode('甲乙', 'big5'))}}`],
])('words %s are read', (_, words) => {
  expect(read(`${words}\\par`)).toEqual({ lines: ['甲乙'], asked: '' });
});

test('paragraphs and lines are lines, and blanks and marks are what they print', () => {
  const body = `${w('甲')}\\tab ${w('乙')}\\line\\ldblquote ${w('丙')}\\rdblquote\\par ${w('丁')}\\_1`;
  expect(read(body).lines).toEqual(['甲 乙', '“丙”', '丁-1']);
});

test('the number that is stored beside a paragraph is written before it', () => {
  const item = (n: string, text: string) => `{\\listtext\\f0 ${w(n)}\\tab}${w(text)}\\par `;
  const { lines, asked } = read(item('一、', '甲') + item('第二条', '乙'));
  expect(lines).toEqual(['一、甲', '第二条 乙']);
  expect(asked).toContain('自动编号 2 处');
});

test('a bullet is left out and counted', () => {
  const { lines, asked } = read(`{\\pntext\\f1\\'b7\\tab}${w('甲')}\\par`);
  expect(lines).toEqual(['甲']);
  expect(asked).toContain('项目符号 1 处');
});

test.each([
  ['a header', `{\\header\\pard ${w('乙')}\\par}`, '页眉没有导入：“乙”'],
  ['a footnote', `{\\footnote ${w('乙')}}`, '脚注没有导入：“乙”'],
  ['a comment', `{\\*\\annotation ${w('乙')}}`, '批注没有导入：“乙”'],
  ['hidden words', `{\\v ${w('乙')}}`, '隐藏文字没有导入：“乙”'],
  ['deleted words', `{\\deleted ${w('乙')}}`, '已删除的文字没有导入：“乙”'],
  ['struck-out words', `{\\strike ${w('乙')}}`, '画了删除线的文字没有导入：“乙”'],
  ['a picture', '{\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict 01}}', '图片 1 处'],
  ['an entry of an index', `{\\xe ${w('乙')}}`, '索引项、目录项的标记没有导入：“乙”'],
])('%s is left out and asked about in full', (_, group, words) => {
  const { lines, asked } = read(`${w('甲')}${group}${w('丙')}\\par`);
  expect(lines).toEqual(['甲丙']);
  expect(asked).toContain(words);
});

test('the words of a text box are lines beside their paragraph', () => {
  const shape = `{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn a}{\\sv 1}}{\\shptxt \\pard ${w('框')}\\par}}{\\shprslt ${w('框')}}}`;
  const { lines, asked } = read(`${shape}${w('甲')}\\par`);
  expect(lines).toEqual(['框', '甲']);
  expect(asked).toContain('文本框里的文字已写进正文，排在它所在的那一段旁边：“框”');
});

test('a table has a line a row, whatever the paragraphs of its cells', () => {
  const row = `\\trowd\\cellx1\\cellx2\\pard\\intbl ${w('甲')}\\par ${w('乙')}\\cell ${w('丙')}\\cell\\row\\pard `;
  const { lines, asked } = read(`${row}${row}${w('丁')}\\par`);
  expect(lines).toEqual(['甲 乙\t丙', '甲 乙\t丙', '丁']);
  expect(asked.match(/表格（首行/gu)).toHaveLength(1);
});

test('a field shows its result, or what it works out to', () => {
  const field = (code: string, result = '') =>
    `{\\field{\\*\\fldinst ${code}}{\\fldrslt ${result}}}`;
  expect(read(`${field('PAGE', '3')}\\par`).lines).toEqual(['3']);
  const { lines, asked } = read(`${field(`EQ \\\\o\\\\ac(${w('○')},13)`)}\\par`);
  expect(lines).toEqual(['⑬']);
  expect(asked).toContain('由程序算出来的字（域）“⑬”');
});

test('symbols and raised characters are written in Unicode and asked about', () => {
  const { lines, asked } = read(`{\\f1 \\'fc}m{\\super 2}\\par`);
  expect(lines).toEqual(['✓m²']);
  expect(asked).toContain('符号 “✓');
});

test('words in a group that the reader does not know are asked about', () => {
  expect(read(`${w('甲')}{\\*\\madeup \\u22833?\\u29289?}\\par`).asked).toContain(
    '不认识的内容没有导入：“失物”',
  );
});

test.each([
  ['no RTF', '甲', '不是 RTF'],
  ['cut off', `${HEAD}{`, '文件已损坏'],
  ['nested too deep', HEAD + '{'.repeat(9999) + '}'.repeat(10_000), '文件已损坏'],
])('a file that is %s is refused', (_, text, message) => {
  expect(() => readRtf(new TextEncoder().encode(text), 'a.rtf')).toThrow(message);
});

test('binary data may hold anything', () => {
  expect(read(`${w('甲')}{\\pict\\bin5 }}}}}}${w('乙')}\\par`).lines).toEqual(['甲乙']);
});
