import { expect, test } from 'vitest';
import { gramsIn, gramsOf } from '#search/gram.ts';

test('a block is found by its characters and their pairs, across punctuation and into what follows', () => {
  const grams = gramsOf('工，会', '《改》');
  for (const gram of ['工', '会', '工会', '会改', ...gramsIn('，')]) expect(grams).toContain(gram);
  expect(grams).not.toContain('改');
});

test('a word is its pairs; one character is itself', () => {
  expect(gramsIn('工会改')).toEqual(['工会', '会改']);
  expect(gramsIn('工')).toEqual(['工']);
  expect(gramsIn('')).toEqual([]);
});

test('whatever is not Han is spelled out, each gram in its own way', () => {
  const odd = ['5', '53', 'a5', '工5', '，', '𠮷', '〇', '二〇'].flatMap(gramsIn);
  expect(new Set(odd).size).toBe(odd.length);
  for (const gram of odd) expect(gram).toMatch(/^u[0-9a-z]+$/u);
});
