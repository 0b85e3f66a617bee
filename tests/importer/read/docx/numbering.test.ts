import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { Numbering } from '#importer/read/docx/numbering.ts';

const SCHEMA = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const xml = (text: string) =>
  new DOMParser().parseFromString(text.replace(/^<[\w:]+/u, `$& ${SCHEMA}`), 'text/xml');
const LEVELS = ['%1、', '%1.%2']
  .map(
    (pattern, depth) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
  )
  .join('');
const LISTS = `<w:numbering><w:abstractNum w:abstractNumId="0">${LEVELS}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num></w:numbering>`;

const item = (list: number, depth: number) =>
  xml(`<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`)
    .documentElement;
const numbersOf = (...items: [list: number, depth: number][]) => {
  const numbering = new Numbering(xml(LISTS), undefined);
  return items.map(([list, depth]) => numbering.next(item(list, depth)).trim());
};

test('items are counted at their depth, and a deeper count begins again', () => {
  const numbers = numbersOf([1, 0], [1, 1], [1, 1], [1, 0], [1, 1]);
  expect(numbers).toEqual(['1、', '1.1', '1.2', '2、', '2.1']);
});

test('a list with a start of its own counts apart from the others', () => {
  expect(numbersOf([1, 0], [2, 0], [2, 0], [1, 0])).toEqual(['1、', '5、', '6、', '2、']);
});

test('a depth, a list or levels that the file does not define give no number', () => {
  expect(numbersOf([1, 7], [8, 0], [3, 0], [1, 0])).toEqual(['', '', '', '1、']);
  expect(new Numbering(undefined, undefined).next(item(1, 0))).toBe('');
  expect(new Numbering(xml(LISTS), undefined).next(undefined)).toBe('');
});
