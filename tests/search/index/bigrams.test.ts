import { expect, test } from 'vitest';
import { beginningsOf, gramsIn, gramsOf, marksIn } from '#search/index/bigrams.ts';

test('a block is found by its characters and their pairs, across punctuation and into what follows', () => {
  const grams = gramsOf('工，会', '《改》');
  const marks = [...beginningsOf('，'), ...marksIn('工，'), ...marksIn('会《')];
  expect([...grams].sort()).toEqual(['工会', '会改', ...marks].sort());
  expect(gramsOf('工会')).toContain('会');
});

test('every mark of a query is among the grams of any text that holds the query as typed', () => {
  const text = '（一）工会，“改革”；😀好。Ａ、b ：…';
  for (let from = 0; from < text.length; from += 1) {
    for (let to = from + 1; to <= text.length; to += 1) {
      for (const border of [0, 3, 8]) {
        const held = [text.slice(0, border), text.slice(border)].flatMap((part, index) => [
          ...gramsOf(part, index === 0 ? text.slice(border) : ''),
        ]);
        const query = text.slice(from, to);
        if (query.isWellFormed()) expect(held).toEqual(expect.arrayContaining(marksIn(query)));
      }
    }
  }
});

test('a character beyond the first plane is one gram, alone and in a pair, and never half of one', () => {
  expect(gramsOf('工😀')).toContain(beginningsOf('😀')[0]);
  const long = `${'工'.repeat(63)}𠮷好`;
  expect([...gramsOf(long)]).toEqual(expect.arrayContaining(gramsIn(long)));
});

test('a word is its pairs, of which one character has none', () => {
  expect(gramsIn('工会改')).toEqual(['工会', '会改']);
  expect(gramsIn('工')).toEqual([]);
  expect(gramsIn('')).toEqual([]);
});

test('whatever is not Han is spelled out, each gram in its own way', () => {
  const pairs = ['53', 'a5', '工5', '𠮷好', '二〇'].flatMap(gramsIn);
  const odd = [...pairs, ...beginningsOf('，'), ...beginningsOf('5')];
  expect(new Set(odd).size).toBe(odd.length);
  for (const gram of odd) expect(gram).toMatch(/^u[0-9a-z]+$/u);
});

test('every gram that begins with a character begins as said', () => {
  for (const gram of [...gramsIn('工会'), ...gramsIn('工5')]) {
    expect(beginningsOf('工').some((beginning) => gram.startsWith(beginning))).toBe(true);
  }
});
