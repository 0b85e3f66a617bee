import { expect, test } from 'vitest';
import { hostileTexts } from '../../e2e/hostile.ts';
import { slideFromHash } from '../../../src/client/present/slideHash.ts';

test('a fragment names an existing slide, or none', () => {
  for (let n = 1; n <= 45; n += 1) expect(slideFromHash(`#${n}`, 45)).toBe(n);
  for (const odd of ['', '#', '#0', '#46', '#-1', '#01', '#1.5', '#1e1', '#p3', '#99999999999'])
    expect(slideFromHash(odd, 45)).toBe(null);
  for (const text of hostileTexts(1000, 9)) expect(slideFromHash(`#x${text}`, 45)).toBe(null);
});
