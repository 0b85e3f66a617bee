import type { Paragraph } from 'mdast';
import { describe, expect, test } from 'vitest';
import { readLines } from '#library/mdx/readLines.ts';
import { parseMdx } from '#library/mdx/parseMdx.ts';
import { LAYERS } from './layers.ts';

const read = (source: string) => {
  const paragraph = parseMdx(source, 'one.mdx').children[0] as Paragraph;
  return readLines(paragraph.children, 1, 'one.mdx', LAYERS);
};

describe('the lines of a paragraph', () => {
  test('carry the layer of the tag around them, across line ends', () => {
    expect(read('指出，<Relay of="speech">甲；\n乙；\n丙。</Relay>丁。').lines).toEqual([
      {
        line: 1,
        segments: [
          { layer: 'own', text: '指出，', source: '指出，' },
          { layer: 'relay-speech', text: '甲；', source: '甲；' },
        ],
      },
      { line: 2, segments: [{ layer: 'relay-speech', text: '乙；', source: '乙；' }] },
      {
        line: 3,
        segments: [
          { layer: 'relay-speech', text: '丙。', source: '丙。' },
          { layer: 'own', text: '丁。', source: '丁。' },
        ],
      },
    ]);
  });

  test('carry joins and corrections in the layer around them', () => {
    const source =
      '甲<Join />乙<Quote of="report">丙<Correction source="士">土</Correction></Quote>';
    const segments = read(source).lines.flatMap((line) => line.segments);
    expect(segments.filter(({ act }) => act)).toEqual([
      { layer: 'own', text: '', source: '\n', act: 'join' },
      { layer: 'quote-report', text: '土', source: '士', act: 'correction' },
    ]);
  });

  test('never gain a space where a line ends', () => {
    const { lines } = read('甲，\n乙，\n丙。');
    expect(lines.map(({ segments }) => segments.map(({ source }) => source).join(''))).toEqual([
      '甲，',
      '乙，',
      '丙。',
    ]);
  });
});

describe('a problem in a line', () => {
  test.each([
    ['甲\n*乙*', 2, 'emphasis'],
    ['甲**乙**', 1, 'strong'],
    ['甲`乙`', 1, 'inlineCode'],
    ['[甲](乙)', 1, 'link'],
    ['甲{乙}', 1, 'mdxTextExpression'],
    ['甲\\\n乙', 1, 'break'],
  ])('%j: Markdown marks are reported', (source, line, mark) => {
    expect(read(source).problems).toEqual([
      expect.objectContaining({ file: 'one.mdx', line, message: expect.stringContaining(mark) }),
    ]);
  });

  test('a layer inside another is refused', () => {
    const nested = '甲\n<Relay of="speech">乙<Quote of="report">丙</Quote></Relay>';
    expect(read(nested).problems).toMatchObject([
      { line: 2, message: '<Quote> 套在另一个人的话里' },
    ]);
  });

  test('every problem of the paragraph is reported', () => {
    const source = '<b>甲</b>\n<Relay of="nobody">乙</Relay>\n*丙*';
    expect(read(source).problems.map(({ line }) => line)).toEqual([1, 2, 3]);
  });
});
