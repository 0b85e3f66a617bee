import { expect, test } from 'vitest';
import { simplifiedReadings } from '#search/input/traditional.ts';
import { charactersOf, conversionFor } from '#search/build/dictionaries.ts';

const table = conversionFor(charactersOf('工会显著着力点发展头发干部'));

test('converts traditional text', () => {
  expect(simplifiedReadings('工會發展', table)).toEqual(['工会发展']);
  expect(simplifiedReadings('幹部', table)).toEqual(['干部']);
});

test('a character that may also stay as typed gives both readings', () => {
  expect(simplifiedReadings('顯著', table)).toEqual(['显著', '显着']);
  expect(simplifiedReadings('著力點', table)).toContain('着力点');
});

test('simplified text has no other reading', () => {
  expect(simplifiedReadings('工会', table)).toEqual([]);
});
