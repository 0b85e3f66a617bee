import { describe, expect, test } from 'vitest';
import {
  endsSentence,
  isHeading,
  joinParagraphs,
  paragraphAt,
  paragraphOf,
} from '#importer/structure/paragraph.ts';
import type { PageLine } from '#importer/structure/paragraph.ts';

const line = (text: string, n: number): PageLine => ({ text, line: n, level: 0, page: false });
const page = (text: string, n: number): PageLine => ({ ...line(text, n), page: true });

describe('the lines of a paragraph', () => {
  test('are joined, with a break between two', () => {
    const {
      text,
      breaks,
      line: first,
    } = paragraphOf([line('甲', 3), line('乙丙', 4), line('丁', 5)]);
    expect([text, first]).toEqual(['甲乙丙丁', 3]);
    expect(breaks).toEqual([
      { at: 1, pages: [] },
      { at: 3, pages: [] },
    ]);
  });

  test('may have page numbers between them and below them', () => {
    const { text, breaks } = paragraphOf([
      line('甲', 1),
      page('1', 2),
      page('2', 3),
      line('乙', 4),
      page('3', 5),
    ]);
    expect(text).toBe('甲乙');
    expect(breaks).toEqual([
      { at: 1, pages: ['1', '2'] },
      { at: 2, pages: ['3'] },
    ]);
  });

  test('give the paragraph its number and its level', () => {
    const found = paragraphOf([{ ...line('一、甲', 1), level: 2 }]);
    expect(found).toMatchObject({ level: 2, form: 'text', articleStarts: [], breaks: [] });
    expect(found.marker).toMatchObject({ kind: 'comma', n: 1 });
  });
});

test('paragraphs are joined with a break between two, and keep their own', () => {
  const one = paragraphOf([line('甲', 1), line('乙', 2)]);
  const two = paragraphOf([line('丙', 4), line('丁', 5)]);
  const paged = paragraphOf([line('甲', 1), page('1', 2)]);
  expect(joinParagraphs([one, two])).toMatchObject({
    text: '甲乙丙丁',
    breaks: [1, 2, 3].map((at) => ({ at, pages: [] })),
    line: 1,
  });
  expect(joinParagraphs([paged, two]).breaks).toEqual([
    { at: 1, pages: ['1'] },
    { at: 2, pages: [] },
  ]);
  expect(one.breaks).toEqual([{ at: 1, pages: [] }]);
});

test('a paragraph that is not there is a fault', () => {
  const paragraphs = [paragraphOf([line('甲', 1)])];
  expect(paragraphAt(paragraphs, 0)).toBe(paragraphs[0]);
  expect(() => paragraphAt(paragraphs, 1)).toThrow('there is no paragraph 1 of 1');
});

test.each(['甲。', '甲！', '甲：', '甲；', '甲…', '甲。”', '甲?)》', '甲；」'])(
  '%s ends a sentence',
  (text) => {
    expect(endsSentence(text)).toBe(true);
  },
);
test.each(['', '甲', '甲”', '甲。乙', '甲，'])('%j does not end a sentence', (text) => {
  expect(endsSentence(text)).toBe(false);
});

test.each([
  ['甲', 0, true],
  ['甲'.repeat(70), 0, true],
  ['甲'.repeat(71), 0, false],
  ['甲'.repeat(71), 1, true],
  ['甲。', 0, false],
  ['甲；乙', 0, false],
  ['甲，乙', 0, true],
  ['甲，', 0, false],
  ['甲、', 0, false],
  ['甲。', 3, true],
])('whether %j with level %i can be a heading: %s', (text, level, can) => {
  expect(isHeading({ text, level })).toBe(can);
});
