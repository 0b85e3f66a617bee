import { expect, test } from 'vitest';
import {
  prefixesOf,
  bigramsOfWord,
  bigramsOfText,
  bigramsOfPunctuation,
} from '#search/index/bigrams.ts';

test('a block has the pairs of its characters, across punctuation and into the following text', () => {
  const bigrams = bigramsOfText(['工，会'], ['《改》']);
  const marks = [
    ...prefixesOf('，'),
    ...bigramsOfPunctuation('工，'),
    ...bigramsOfPunctuation('会《'),
  ];
  expect([...bigrams].sort()).toEqual(['工会', '会改', ...marks].sort());
  expect(bigramsOfText(['工会'])).toContain('会');
});

test('the punctuation bigrams of a query are among those of every text with the query as typed', () => {
  const text = '（一）工会，“改革”；😀好。Ａ、b ：…';
  for (let from = 0; from < text.length; from += 1) {
    for (let to = from + 1; to <= text.length; to += 1) {
      for (const border of [0, 3, 8]) {
        const held = [text.slice(0, border), text.slice(border)].flatMap((part, index) => [
          ...bigramsOfText([part], index === 0 ? [text.slice(border)] : []),
        ]);
        const query = text.slice(from, to);
        if (query.isWellFormed())
          expect(held).toEqual(expect.arrayContaining(bigramsOfPunctuation(query)));
      }
    }
  }
});

test('a border between digits is in the pairs of the block that it ends, and of one that it parts', () => {
  const pairs = bigramsOfWord('2 0');
  expect([...bigramsOfText(['共2', '0项'])]).toEqual(expect.arrayContaining(pairs));
  expect([...bigramsOfText(['共2'], ['0项'])]).toEqual(expect.arrayContaining(pairs));
  expect(bigramsOfText(['共2', '0项'])).not.toContain(bigramsOfWord('20')[0]);
});

test('a character of two UTF-16 units is never split', () => {
  expect(bigramsOfText(['工😀'])).toContain(prefixesOf('😀')[0]);
  const long = `${'工'.repeat(63)}𠮷好`;
  expect([...bigramsOfText([long])]).toEqual(expect.arrayContaining(bigramsOfWord(long)));
});

test('a word has the pairs of its characters; a single character has none', () => {
  expect(bigramsOfWord('工会改')).toEqual(['工会', '会改']);
  expect(bigramsOfWord('工')).toEqual([]);
  expect(bigramsOfWord('')).toEqual([]);
});

test('bigrams with other characters than Han are written as distinct code points', () => {
  const pairs = ['53', 'a5', '工5', '𠮷好', '二〇'].flatMap(bigramsOfWord);
  const odd = [...pairs, ...prefixesOf('，'), ...prefixesOf('5')];
  expect(new Set(odd).size).toBe(odd.length);
  for (const bigram of odd) expect(bigram).toMatch(/^u[0-9a-z]+$/u);
});

test('the first and the last Han character are written as they are, their neighbours as code points', () => {
  expect(bigramsOfWord('\u4e00\u9fff')).toEqual(['\u4e00\u9fff']);
  for (const beside of ['\u4dff', '\ua000'])
    expect(bigramsOfWord(`工${beside}`)[0]).toMatch(/^u[0-9a-z]+$/u);
});

test('every bigram that begins with a character has one of its prefixes', () => {
  for (const bigram of [...bigramsOfWord('工会'), ...bigramsOfWord('工5')]) {
    expect(prefixesOf('工').some((prefix) => bigram.startsWith(prefix))).toBe(true);
  }
});
