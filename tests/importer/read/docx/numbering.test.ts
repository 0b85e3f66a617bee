import { expect, test } from 'vitest';
import { Numbering } from '#importer/read/docx/numbering.ts';
import { Styles } from '#importer/read/docx/styles.ts';
import { parseXml } from '#importer/read/xml/parseXml.ts';

const SCHEMA = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const xml = (text: string) => parseXml(text.replace(/^<[\w:]+/u, `$& ${SCHEMA}`));
const LEVELS = ['%1、', '%1.%2']
  .map(
    (pattern, depth) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
  )
  .join('');
const LISTS = `<w:numbering><w:abstractNum w:abstractNumId="0">${LEVELS}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num></w:numbering>`;

const item = (list: number, depth: number) =>
  xml(`<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`);
const numbersOf = (...items: [list: number, depth: number][]) => {
  const numbering = new Numbering(xml(LISTS), new Styles(undefined));
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
  expect(new Numbering(undefined, new Styles(undefined)).next(item(1, 0))).toBe('');
  expect(new Numbering(xml(LISTS), new Styles(undefined)).next(undefined)).toBe('');
});

/** Returns the numbers of paragraphs with these properties in lists with one abstract list of these levels. */
function printed(levels: string, paragraphs: readonly string[], { lists = '', styles = '' } = {}) {
  const list = `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${lists}`;
  const numbering = new Numbering(
    xml(
      `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${list}</w:numbering>`,
    ),
    new Styles(xml(`<w:styles>${styles}</w:styles>`)),
  );
  const read = paragraphs.map((properties) => {
    const element = xml(`<w:pPr>${properties}</w:pPr>`);
    return [numbering.next(element), numbering.isBullet(element)];
  });
  return { read, unknown: [...numbering.unknownFormats] };
}

const levelXml = (depth: number, pattern: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`;
const at = (depth: number, list = 1) =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

test.each([
  ['第%1条', '', '第1条 '],
  ['第%1条', '<w:suff w:val="nothing"/>', '第1条'],
  ['%1.', '', '1.'],
  ['%1.', '<w:start w:val="3"/>', '3.'],
  ['%1.', '<w:numFmt w:val="upperLetter"/>', 'A.'],
])('the number %s with %j is printed as %j', (pattern, more, number) => {
  expect(printed(levelXml(0, pattern, more), [at(0)])).toEqual({
    read: [[number, false]],
    unknown: [],
  });
});

test('a count of an outer level that has no item yet is its start', () => {
  const levels = levelXml(0, '%1', '<w:start w:val="4"/>') + levelXml(1, '%1.%2)');
  expect(printed(levels, [at(1), at(1), at(0)]).read.map(([number]) => number)).toEqual([
    '4.1)',
    '4.2)',
    '5 ',
  ]);
});

test('a legal number has Arabic digits only, others the format of each level', () => {
  const outer = levelXml(0, '%1、', '<w:numFmt w:val="chineseCounting"/>');
  const numberOf = (more: string) => printed(outer + levelXml(1, '%1.%2)', more), [at(1)]);
  expect(numberOf('')).toEqual({ read: [['一.1)', false]], unknown: [] });
  expect(numberOf('<w:isLgl/>')).toEqual({ read: [['1.1)', false]], unknown: [] });
});

test('a bullet is no number, and an unknown format is written in digits and told', () => {
  const bullet = levelXml(0, '•', '<w:numFmt w:val="bullet"/>');
  const unknown = levelXml(1, '%2)', '<w:numFmt w:val="hebrew1"/>');
  expect(printed(bullet + unknown, [at(0), at(1), at(1), at(0, 9)])).toEqual({
    read: [
      ['', true],
      ['1)', false],
      ['2)', false],
      ['', false],
    ],
    unknown: ['hebrew1'],
  });
});

test('a list may replace a level of its abstract list', () => {
  const own = `<w:lvlOverride w:ilvl="1">${levelXml(1, '（%2）')}</w:lvlOverride>`;
  const lists = `<w:num w:numId="2"><w:abstractNumId w:val="0"/>${own}</w:num>`;
  const levels = levelXml(0, '%1、') + levelXml(1, '%2)');
  const { read } = printed(levels, [at(1), at(1, 2), at(0, 2), at(1)], { lists });
  expect(read.map(([number]) => number)).toEqual(['1)', '（1）', '2、', '2)']);
});

test('a paragraph has the list and the depth of its style, or of one on which that is based', () => {
  const styles = `
    <w:style w:styleId="a"><w:pPr>${at(1)}</w:pPr></w:style>
    <w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>
    <w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style>`;
  const levels = levelXml(0, '%1、') + levelXml(1, '%2)');
  const styled = (style: string) => `<w:pStyle w:val="${style}"/>`;
  const own = '<w:numPr><w:ilvl w:val="0"/></w:numPr>';
  const paragraphs = [styled('a'), styled('b'), styled('b') + own, styled('loop'), styled('none')];
  const { read } = printed(levels, paragraphs, { styles });
  expect(read.map(([number]) => number)).toEqual(['1)', '2)', '2、', '', '']);
});

test('a paragraph in a list without a depth is at the first one', () => {
  const { read } = printed(levelXml(0, '%1、'), ['<w:numPr><w:numId w:val="1"/></w:numPr>']);
  expect(read).toEqual([['1、', false]]);
});

test('lists of one abstract list are counted together', () => {
  const lists = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>';
  const { read } = printed(levelXml(0, '%1、'), [at(0), at(0, 2), at(0)], { lists });
  expect(read.map(([number]) => number)).toEqual(['1、', '2、', '3、']);
});

test('a list may have its only level by itself, and one that sets the start of none has no number', () => {
  const lists = `
    <w:num w:numId="2"><w:lvlOverride w:ilvl="0">${levelXml(0, '%1）')}</w:lvlOverride></w:num>
    <w:num w:numId="3"><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
  const { read } = printed('', [at(0, 2), at(0, 3)], { lists });
  expect(read.map(([number]) => number)).toEqual(['1）', '']);
});

test('an outer level that the file does not define is counted as 1 in digits', () => {
  expect(printed(levelXml(1, '%1.%2)'), [at(1), at(1)])).toEqual({
    read: [
      ['1.1)', false],
      ['1.2)', false],
    ],
    unknown: [],
  });
});

test('a level without a printed form has no number', () => {
  expect(printed('<w:lvl w:ilvl="0"/>', [at(0)]).read).toEqual([['', false]]);
});

const lvl = (depth: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}">${more}<w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const itemAt = (depth: number, list = 1) =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

const numbersIn = (...from: Parameters<typeof printed>) =>
  printed(...from).read.map(([number]) => String(number).trim());

test('a list that names a list style has the levels of that style, and counts with it', () => {
  const linked = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>${lvl(0, 'chineseCounting', '%1、')}</w:abstractNum>`;
  const nums = [0, 1].map(
    (id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`,
  );
  const numbering = new Numbering(
    xml(`<w:numbering>${linked}${nums.join('')}</w:numbering>`),
    new Styles(undefined),
  );
  const next = (list: number) => numbering.next(xml(`<w:pPr>${itemAt(0, list)}</w:pPr>`));
  expect([next(1), next(1), next(2)]).toEqual(['一、', '二、', '三、']);
});

test.each([
  ['never', '<w:lvlRestart w:val="0"/>', ['1', '1', '2', '3']],
  ['after every level above', '', ['1', '1', '2', '1']],
])('a level restarts %s', (_, restart, expected) => {
  const levels = lvl(0, 'decimal', '%1') + lvl(1, 'decimal', '%2', restart);
  const numbers = numbersIn(levels, [itemAt(0), itemAt(1), itemAt(1), itemAt(0), itemAt(1)]);
  expect(numbers.filter((__, i) => i !== 3)).toEqual(expected);
});

test('a level restarts only after the level that it names', () => {
  const levels =
    lvl(0, 'decimal', '%1') +
    lvl(1, 'decimal', '%2') +
    lvl(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>');
  expect(
    numbersIn(levels, [
      itemAt(0),
      itemAt(1),
      itemAt(2),
      itemAt(1),
      itemAt(2),
      itemAt(0),
      itemAt(2),
    ]),
  ).toEqual(['1', '1', '1', '2', '2', '2', '1']);
});

test('a custom format counts in as many digits as its model', () => {
  const format =
    '<mc:AlternateContent><mc:Choice><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
  const level = `<w:lvl w:ilvl="0"><w:start w:val="9"/>${format}<w:lvlText w:val="%1."/></w:lvl>`;
  expect(numbersIn(level, [itemAt(0), itemAt(0)])).toEqual(['009.', '010.']);
});

test('a style without a depth has the level that names it', () => {
  const levels =
    lvl(0, 'decimal', '%1、', '<w:pStyle w:val="A"/>') +
    lvl(1, 'decimal', '（%2）', '<w:pStyle w:val="B"/>');
  const style = (name: string) =>
    `<w:style w:styleId="${name}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const styled = (name: string) => `<w:pStyle w:val="${name}"/>`;
  const numbers = numbersIn(levels, [styled('A'), styled('B'), styled('B'), styled('A')], {
    styles: style('A') + style('B'),
  });
  expect(numbers).toEqual(['1、', '（1）', '（2）', '2、']);
});
