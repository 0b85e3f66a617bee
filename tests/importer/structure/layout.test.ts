import { expect, test } from 'vitest';
import { layoutsOf, wrappingOf } from '#importer/structure/layout.ts';

/** Lays out one paragraph of lines of these widths. */
const paragraph = (...widths: number[]) =>
  widths.map((columns, i) => ({ separated: i === 0, indented: false, columns }));

test('the width is that of most lines, in whatever order the shorter ones come', () => {
  expect(wrappingOf(paragraph(40, 40, 40, 40, 34, 12)).width).toBe(40);
  expect(wrappingOf(paragraph(34, 40, 40, 40, 40, 12)).width).toBe(40);
});

test('lines of very different widths, of a few only, or of a table’s width are not broken by a width', () => {
  expect(wrappingOf(paragraph(40, 20, 40, 20, 40, 20, 12)).width).toBeNull();
  expect(wrappingOf(paragraph(40, 40, 40, 12)).width).toBeNull();
  expect(wrappingOf(paragraph(28, 28, 28, 28, 12)).width).toBeNull();
  expect(wrappingOf(paragraph(150, 150, 150, 150, 12)).width).toBeNull();
});

test('the last line of a paragraph does not count', () => {
  const short = Array.from({ length: 9 }, () => paragraph(10)).flat();
  expect(wrappingOf([...paragraph(40, 40, 40, 40, 40), ...short]).width).toBe(40);
});

test('paragraphs are known by their indents where most have one', () => {
  const line = (indented: boolean) => ({ separated: true, indented, columns: 20 });
  expect(wrappingOf([line(true), line(true), line(false)]).indents).toBe(true);
  expect(wrappingOf([line(true), line(false), line(false)]).indents).toBe(false);
  expect(wrappingOf([line(true)]).indents).toBe(false);
  const two = [line(true), line(true), line(false), line(false), line(false)];
  expect(wrappingOf(two).indents).toBe(true);
  expect(wrappingOf([...two, line(false)]).indents).toBe(false);
});

test.each([
  ['four lines', [40, 40, 40, 40], 40],
  ['30 columns', [30, 30, 30, 30], 30],
  ['29 columns', [29, 29, 29, 29], null],
  ['140 columns', [140, 140, 140, 140], 140],
  ['141 columns', [141, 141, 141, 141], null],
  ['three of five lines', [40, 40, 36, 20, 20], 40],
  ['fewer than three of five lines', [40, 40, 35, 20, 20], null],
])('lines are broken at a width by %s or not', (_, widths, width) => {
  expect(wrappingOf(paragraph(...widths, 12)).width).toBe(width);
});

test('a line has its width in columns, and an indent or an empty line, but no page number, separates it', () => {
  const source = '　　甲a \n乙\n\n丙\n\n1\n\n丁\n';
  const lines = [1, 2, 4, 6, 8].map((line) => ({ text: '', line, level: 0, page: line === 6 }));
  expect(layoutsOf(source, lines)).toEqual([
    { separated: true, indented: true, columns: 7 },
    { separated: false, indented: false, columns: 2 },
    { separated: true, indented: false, columns: 2 },
    { separated: true, indented: false, columns: 1 },
    { separated: false, indented: false, columns: 2 },
  ]);
});
