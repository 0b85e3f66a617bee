import { expect, test } from 'vitest';
import { childrenOf, elementAt, findAll, findOutermost } from '#importer/read/xml/element.ts';
import { parseXml } from '#importer/read/xml/parseXml.ts';

test('elements, attributes and text are read in order', () => {
  const root = parseXml(
    '\uFEFF<?xml version="1.0"?><a b="1" c=\'>"\'>甲<d/>乙<!-- 注 --><![CDATA[<丙>]]></a>\n',
  );
  expect(root.nodeName).toBe('a');
  expect([root.getAttribute('b'), root.getAttribute('c'), root.getAttribute('e')]).toEqual([
    '1',
    '>"',
    undefined,
  ]);
  expect(root.textContent).toBe('甲乙<丙>');
  expect(childrenOf(root).map(({ nodeName }) => nodeName)).toEqual(['d']);
});

test('entities and line ends are read as what they stand for', () => {
  expect(parseXml('<a>&amp;&lt;&#x7532;&#20057;\r\n&apos;</a>').textContent).toBe("&<甲乙\n'");
});

test.each([
  ['transitional', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['strict', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
])('names have the usual prefix, whatever the file writes: %s', (_, uri) => {
  for (const xml of [
    `<x:p xmlns:x="${uri}" x:v="1"/>`,
    `<p xmlns="${uri}" xmlns:y="${uri}" y:v="1"/>`,
  ]) {
    const root = parseXml(xml);
    expect(root.nodeName).toBe('w:p');
    expect(root.getAttribute('w:v')).toBe('1');
  }
});

test.each([
  '',
  '甲',
  '<a>',
  '<a></b>',
  '</a>',
  '<a/>甲',
  '<a/><b',
  '<a b=1/>',
  '<a b="1/>',
  '<a>&b;</a>',
  '<a>&amp</a>',
  '<!DOCTYPE a><a/>',
  '<a><!-- </a>',
  '<a>'.repeat(500) + '</a>'.repeat(500),
])('%j is no file', (xml) => {
  expect(() => parseXml(xml)).toThrow();
});

test('elements are found by name and path', () => {
  const root = parseXml('<a><b><c>1</c><b>2</b></b><b>3</b></a>');
  expect(elementAt(root, 'b', 'c')?.textContent).toBe('1');
  expect(elementAt(root, 'c')).toBeUndefined();
  expect(findOutermost(root, 'b').map((each) => each.textContent)).toEqual(['12', '3']);
  expect(findAll(root, 'b')).toHaveLength(3);
});
