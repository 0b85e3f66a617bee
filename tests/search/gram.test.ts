import { expect, test } from 'vitest';
import { beginningsOf, gramsIn, gramsOf } from '#search/gram.ts';

test('a block is found by its characters and their pairs, across punctuation and into what follows', () => {
  const grams = gramsOf('工，会', '《改》');
  expect([...grams].sort()).toEqual(['工会', '会改', ...beginningsOf('，')].sort());
  expect(gramsOf('工会')).toContain('会');
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
