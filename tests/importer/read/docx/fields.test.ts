import { expect, test } from 'vitest';
import { readWord } from '#importer/read/docx/docx.ts';
import { rawFile, run } from './files.ts';

const mark = (type: string, inner = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (instruction: string, result?: string) =>
  mark('begin') +
  code(instruction) +
  (result === undefined ? '' : mark('separate') + result) +
  mark('end');

const read = (inner: string) => {
  const { text, questions } = readWord(rawFile(`<w:p>${inner}</w:p>`), 'a.docx');
  return { text: text.trim(), asked: questions.map((each) => each.text).join('\n') };
};

test.each([
  ['a number in a circle', 'EQ \\o\\ac(○,13)', '⑬'],
  ['a number in a circle, in small letters', 'eq \\o\\ac(〇, 21)', '㉑'],
  ['a word in a circle', 'EQ \\o\\ac(○,印)', '㊞'],
  ['words above each other', 'EQ \\o(\\s\\up 6(工会),\\s\\do 2(主席))', '工会主席'],
  ['a symbol of a font', 'SYMBOL 252 \\f "Wingdings"', '✓'],
  ['a symbol of no font of symbols', 'SYMBOL 8251 \\f "宋体" \\u', '※'],
  ['a number counted by itself', 'AUTONUM', '1.'],
  ['a Chinese number counted by itself', 'AUTONUM \\* CHINESENUM3 \\s 、', '一、'],
  ['a quotation', 'QUOTE "甲"', '甲'],
])('%s is worked out and asked about', (_, instruction, words) => {
  const { text, asked } = read(field(instruction));
  expect(text).toBe(words);
  expect(asked).toContain(`由程序算出来的字（域）“${words}”`);
});

test('the reading above a character is left out and asked about', () => {
  const { text, asked } = read(field('EQ \\* jc2 \\o\\ad(\\s\\up 9(yún),昀)'));
  expect(text).toBe('昀');
  expect(asked).toContain('注音没有写进正文：“yún”');
});

test.each([
  ['a fraction', 'EQ \\f(1,2)'],
  ['a word in a circle that no character has', 'EQ \\o\\ac(○,甲)'],
  ['a simplified word in a circle of which only the traditional form exists', 'EQ \\o\\ac(○,财)'],
  ['a symbol without a character', 'SYMBOL 33 \\f "Webdings"'],
  ['a list number', 'LISTNUM NumberDefault'],
  ['a field without a result', 'REF a'],
])('%s is shown as unreadable, with the whole instruction', (_, instruction) => {
  const { text, asked } = read(run('甲') + field(instruction) + run('乙'));
  expect(text).toBe('甲\uFFFD乙');
  expect(asked).toContain(`“${instruction}”`);
});

test('a stored result is the text, and the instruction is not', () => {
  expect(read(field('EQ \\f(1,2)', run('½')))).toEqual({ text: '½', asked: '' });
  expect(read(field('PAGE', run('3')))).toEqual({ text: '3', asked: '' });
  expect(read(field('HYPERLINK "a"', run('')))).toEqual({ text: '', asked: '' });
});

test('a field within the instruction of another is part of it', () => {
  const nested = mark('begin') + code('IF ') + field('PAGE', run('1')) + code(' = 1 "甲"');
  expect(read(nested + mark('separate') + run('甲') + mark('end'))).toEqual({
    text: '甲',
    asked: '',
  });
});

test('numbers counted by themselves go on from one to the next', () => {
  expect(read(field('AUTONUM') + run('甲') + field('AUTONUM') + run('乙')).text).toBe('1.甲2.乙');
});

test('entries of an index are not seen, and are asked about', () => {
  const { text, asked } = read(run('甲') + field('XE "词条"'));
  expect(text).toBe('甲');
  expect(asked).toContain('索引项、目录项的标记没有导入：“XE "词条"”');
});

test('a prompt to click on is no text', () => {
  expect(read(field('MACROBUTTON NoMacro 点击输入')).asked).toContain('点击输入');
});

test.each([
  ['<w:checkBox><w:default w:val="1"/></w:checkBox>', 'FORMCHECKBOX', '☑'],
  ['<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', 'FORMCHECKBOX', '☐'],
  [
    '<w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList>',
    'FORMDROPDOWN',
    '乙',
  ],
])('a form field %s shows %s', (data, name, words) => {
  const begin = mark('begin', `<w:ffData>${data}</w:ffData>`);
  expect(read(begin + code(name) + mark('end')).text).toBe(words);
});

test('a field that never ends swallows nothing', () => {
  const { text, asked } = read(mark('begin') + code('EQ ') + run('甲乙。'));
  expect(text).toBe('甲乙。');
  expect(asked).toContain('“甲乙。”');
});
