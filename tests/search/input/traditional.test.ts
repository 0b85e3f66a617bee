import { expect, test, vi } from 'vitest';
import { simplified } from '#search/input/traditional.ts';
import { charactersOf, conversionFor } from '#search/build/tables.ts';

vi.setConfig({ testTimeout: 30_000 });

const table = conversionFor(charactersOf('工会显著着力点发展头发干部'));

test('a traditional text reads as simplified', () => {
  expect(simplified('工會發展', table)).toEqual(['工会发展']);
  expect(simplified('幹部', table)).toEqual(['干部']);
});

test('a character that may be meant as it is gives both readings', () => {
  expect(simplified('顯著', table)).toEqual(['显著', '显着']);
  expect(simplified('著力點', table)).toContain('着力点');
});

test('a simplified text has no other reading', () => {
  expect(simplified('工会', table)).toEqual([]);
});
