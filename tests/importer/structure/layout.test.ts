import { expect, test } from 'vitest';
import { wrappingOf } from '#importer/structure/layout.ts';

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
});
