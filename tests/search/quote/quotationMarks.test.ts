import { expect, test } from 'vitest';
import { stripQuotationMarks, quotedRanges } from '#search/quote/quotationMarks.ts';

const quoted = (text: string) => quotedRanges(text).map((range) => text.slice(...range));

test('finds the outermost quotations in every kind of quotation mark', () => {
  expect(quoted('说“甲‘乙’丙”，「丁『戊』」、"己"和‘庚’')).toEqual([
    '“甲‘乙’丙”',
    '「丁『戊』」',
    '"己"',
    '‘庚’',
  ]);
});

test.each(['“”', '‘’', '「」', '『』', '〝〞', '﹁﹂', '﹃﹄', '""', '＂＂'])(
  '%s are quotation marks',
  (pair) => {
    const [open, close] = [pair.charAt(0), pair.charAt(1)];
    expect(quoted(`甲${open}乙${close}丙`)).toEqual([`${open}乙${close}`]);
    expect(stripQuotationMarks(` ${open}乙${close} `)).toBe('乙');
    expect(stripQuotationMarks(`乙${close}`)).toBe('乙');
  },
);

test('finds quotations nested in the same marks', () => {
  expect(quoted('“要牢记“最近百米”，找准”结合点')).toEqual(['“要牢记“最近百米”，找准”']);
});

test('a quotation of several paragraphs is opened in each and closed once', () => {
  expect(quoted('“甲。\n“乙。”丙')).toEqual(['“甲。\n“乙。”']);
});

test('an unclosed quotation ends with its line, and a lone closing mark is ignored', () => {
  expect(quoted('甲“乙\n丙“丁”戊')).toEqual(['“乙', '“丁”']);
  expect(quoted('甲”乙')).toEqual([]);
});

test('strips enclosing and unpaired marks, keeps inner ones', () => {
  expect(stripQuotationMarks('“要牢记‘最近百米’”')).toBe('要牢记‘最近百米’');
  expect(stripQuotationMarks('“甲”和“乙”')).toBe('“甲”和“乙”');
  expect(stripQuotationMarks('”甲“')).toBe('甲');
  expect(stripQuotationMarks('"甲')).toBe('甲');
  expect(stripQuotationMarks('甲"')).toBe('甲');
  expect(stripQuotationMarks('“”')).toBe('');
});
