import { expect, test } from 'vitest';
import { ScriptCharacters } from '#importer/read/superscripts.ts';

test.each([
  ['2', 'sup', '²'],
  ['-1', 'sup', '⁻¹'],
  ['(n+i)', 'sup', '⁽ⁿ⁺ⁱ⁾'],
  ['2', 'sub', '₂'],
  ['(1=0)', 'sub', '₍₁₌₀₎'],
] as const)('%s as %s is written %s, and counted', (text, script, written) => {
  const characters = new ScriptCharacters();
  expect(characters.convert(text, script)).toBe(written);
  expect(characters.questions()).toEqual(['上标、下标 1 处写成了 ²、₂ 这样的字：核对']);
});

test('what has no such character stays, and is quoted for the editor', () => {
  const characters = new ScriptCharacters();
  expect(characters.convert(' 注 ', 'sup')).toBe(' 注 ');
  expect(characters.convert('n', 'sub')).toBe('n');
  expect(characters.questions()).toEqual([
    expect.stringContaining('上标、下标 “注”、“n” 没有对应的字'),
  ]);
});

test('white space is neither', () => {
  const characters = new ScriptCharacters();
  expect(characters.convert(' ', 'sup')).toBe(' ');
  expect(characters.questions()).toEqual([]);
});
