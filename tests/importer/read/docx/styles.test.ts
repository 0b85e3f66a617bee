import { expect, test } from 'vitest';
import { Styles } from '#importer/read/docx/styles.ts';
import { childrenOf } from '#importer/read/xml/element.ts';
import { parseXml } from '#importer/read/xml/parseXml.ts';

const parse = (xml: string) => parseXml(`<w:styles xmlns:w="w">${xml}</w:styles>`);
const styles = new Styles(
  parse(`
    <w:style w:styleId="base"><w:pPr><w:outlineLvl w:val="8"/></w:pPr><w:rPr><w:strike/></w:rPr></w:style>
    <w:style w:styleId="plain"><w:basedOn w:val="base"/></w:style>
    <w:style w:styleId="body"><w:basedOn w:val="base"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>
      <w:rPr><w:strike w:val="0"/></w:rPr></w:style>
    <w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style>`),
);

const elementOf = (xml: string) => {
  const element = childrenOf(parse(xml))[0];
  if (!element) throw new Error(`no element in ${xml}`);
  return element;
};
const paragraph = (style: string) => elementOf(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`);
const run = (properties = '') => elementOf(`<w:r><w:rPr>${properties}</w:rPr></w:r>`);

test.each([
  ['by its own property', '<w:strike/>', 'body', true],
  ['by its character style', '<w:rStyle w:val="plain"/>', 'body', true],
  ['by a style on which that of its paragraph is based', '', 'plain', true],
  ['not where a nearer one turns it off', '<w:strike w:val="false"/>', 'plain', false],
  ['not where the style of its paragraph turns it off', '', 'body', false],
  ['not without any', '', 'none', false],
  ['not by a style that is based on itself', '', 'loop', false],
])('a run is struck out %s', (_, properties, style, isOn) => {
  expect(styles.isOn(run(properties), paragraph(style), 'w:strike')).toBe(isOn);
});

test.each([
  ['plain', true],
  ['body', false],
  ['none', false],
])('a paragraph of style %s is a heading or not by the outline level', (style, isHeading) => {
  expect(styles.isHeading(paragraph(style))).toBe(isHeading);
});

test('the own outline level of a paragraph goes before that of its style', () => {
  const own = (level: number) =>
    elementOf(`<w:pPr><w:pStyle w:val="body"/><w:outlineLvl w:val="${level}"/></w:pPr>`);
  expect([0, 8, 9].map((level) => styles.isHeading(own(level)))).toEqual([true, true, false]);
});

test('without styles nothing is on', () => {
  expect(new Styles(undefined).isOn(run(), undefined, 'w:strike')).toBe(false);
});

test('twelve styles are followed, each based on the next, and no more', () => {
  const chain = Array.from(
    { length: 12 },
    (_, i) => `<w:style w:styleId="${i + 1}"><w:basedOn w:val="${i}"/></w:style>`,
  );
  const long = new Styles(
    parse(`<w:style w:styleId="0"><w:rPr><w:strike/></w:rPr></w:style>${chain.join('')}`),
  );
  const isStruckOut = (style: string) => long.isOn(run(), paragraph(style), 'w:strike');
  expect([isStruckOut('11'), isStruckOut('12')]).toEqual([true, false]);
});
