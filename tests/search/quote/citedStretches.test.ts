import { expect, test } from 'vitest';
import { citedStretches } from '#search/quote/citedStretches.ts';

test('a citation of the site is set aside, and states the place of the words before it', () => {
  expect(citedStretches('要学习。〔《读书法》，讲话（一）3，通知转述讲话〕要调研。')).toEqual({
    stretches: [
      {
        text: '要学习。',
        stated: { source: '《读书法》', locator: '讲话（一）3', layer: '通知转述讲话' },
      },
      { text: '要调研。' },
    ],
    aside: ['〔《读书法》，讲话（一）3，通知转述讲话〕'],
  });
});

test('a citation with a colon states the place of the words after it, with the source before it', () => {
  expect(citedStretches('要调研。\n《读书法》〔讲话3，原文〕：要学习。')).toEqual({
    stretches: [
      { text: '要调研。' },
      { text: '要学习。', stated: { source: '《读书法》', locator: '讲话3', layer: '原文' } },
    ],
    aside: ['《读书法》〔讲话3，原文〕：'],
  });
});

test('a layer alone at the head of a line states that of its words', () => {
  expect(citedStretches('  〔通知表述〕要学习。')).toEqual({
    stretches: [{ text: '要学习。', stated: { layer: '通知表述' } }],
    aside: ['〔通知表述〕'],
  });
  for (const text of ['〔通知表述〕', '〔12〕要学习。', '要〔通知表述〕学习。']) {
    expect(citedStretches(text)).toEqual({ stretches: [{ text }], aside: [] });
  }
});

test.each(['— 3 —', '第 3 页', '第3页，共5页', '3/12', '12', '•3•'])(
  'the page line %s is set aside and does not divide the words',
  (line) => {
    expect(citedStretches(`要学\n ${line} \n习。`)).toEqual({
      stretches: [{ text: '要学\n习。' }],
      aside: [line],
    });
  },
);

test.each([
  'https://example.org/a',
  'file:///a/b.html',
  '联合会. 关于读书的通知[EB/OL].',
  '《读书法》，讲话（一）3，通知转述讲话',
])('the line %s is set aside and divides the words', (line) => {
  expect(citedStretches(`要学习\n${line}\n\n要调研`)).toEqual({
    stretches: [{ text: '要学习' }, { text: '\n要调研' }],
    aside: [line],
  });
});

test.each([
  '12345',
  '— 3',
  '看 https://example.org/a',
  '读书[A]',
  '要学习，要调研，要求实',
  '《读书法》：',
  '《读书法》，讲话3',
])('the line %s is words', (line) => {
  expect(citedStretches(`要学习\n${line}\n要调研`).aside).toEqual([]);
});

test('a sentence that begins with a title is words', () => {
  const text = '《读书法》是读书人的章程，供各级工会使用，也供个人使用';
  expect(citedStretches(text)).toEqual({ stretches: [{ text }], aside: [] });
});

test('a place without a title is set aside above the address of a passage only', () => {
  const lines = (line: string, address: string) => citedStretches(`${line}\n${address}`).aside;
  const [place, words] = ['读书法，讲话（一）3，原文', '要学习，要调研，要求实'];
  for (const address of ['https://example.org/a/p3/', 'file:///a/b.html#p3'])
    expect(lines(place, address)).toEqual([place, address]);
  expect(lines(words, 'https://example.org/a')).toEqual(['https://example.org/a']);
});

test('the source alone is set aside above or below its cited parts only', () => {
  const part = '要学习。〔讲话3，原文〕';
  expect(citedStretches(`《读书法》：\n〔讲话3，原文〕：要学习。`).aside[0]).toBe('《读书法》：');
  expect(citedStretches(`${part}\n《读书法》`).aside).toEqual(['〔讲话3，原文〕', '《读书法》']);
  expect(citedStretches(`${part}\n要调研。`).aside).toEqual(['〔讲话3，原文〕']);
  expect(citedStretches(`${part}\n《读书法》\n要调研。`).aside).toEqual(['〔讲话3，原文〕']);
});

test('every kind of line break divides lines, and lines without words give no stretch', () => {
  for (const end of ['\n', '\r\n', '\r', '\f', '\u0085', '\u2028', '\u2029'])
    expect(citedStretches(`要学习${end}12${end}`).stretches).toEqual([{ text: '要学习\n' }]);
  expect(citedStretches(' \n\n')).toEqual({ stretches: [], aside: [] });
});
