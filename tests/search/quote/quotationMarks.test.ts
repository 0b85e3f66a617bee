import { expect, test } from 'vitest';
import { bared, quotedRanges } from '#search/quote/quotationMarks.ts';

const quoted = (text: string) => quotedRanges(text).map((range) => text.slice(...range));

test('the outermost quotations, marks and all, in every kind of mark', () => {
  expect(quoted('说“甲‘乙’丙”，「丁『戊』」、"己"和‘庚’')).toEqual([
    '“甲‘乙’丙”',
    '「丁『戊』」',
    '"己"',
    '‘庚’',
  ]);
});

test('the same marks within each other', () => {
  expect(quoted('“要牢记“国之大者”，找准”结合点')).toEqual(['“要牢记“国之大者”，找准”']);
});

test('a quotation of several paragraphs opens each and is closed once', () => {
  expect(quoted('“甲。\n“乙。”丙')).toEqual(['“甲。\n“乙。”']);
});

test('one left open ends with its line, and a mark that closes nothing is none', () => {
  expect(quoted('甲“乙\n丙“丁”戊')).toEqual(['“乙', '“丁”']);
  expect(quoted('甲”乙')).toEqual([]);
});

test('marks around a text or without their other half come off, its own stay', () => {
  expect(bared('“要牢记‘国之大者’”')).toBe('要牢记‘国之大者’');
  expect(bared('“甲”和“乙”')).toBe('“甲”和“乙”');
  expect(bared('”甲“')).toBe('甲');
  expect(bared('"甲')).toBe('甲');
  expect(bared('甲"')).toBe('甲');
  expect(bared('“”')).toBe('');
});
