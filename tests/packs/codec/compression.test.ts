import { describe, expect, test } from 'vitest';
import { bytesIn, codeOf } from '#packs/codec/compression.ts';
import { LIMITS } from '#packs/limits.ts';
import { randomFrom } from '../random.ts';

const random = randomFrom(31);
const below = (limit: number) => Math.floor(random() * limit);
const randomBytes = (size: number) => Uint8Array.from({ length: size }, () => below(256));

describe('a code', () => {
  test('gives back the bytes it was made from: none, few, many, alike, random', () => {
    const samples = [
      new Uint8Array(),
      new Uint8Array(100_000),
      ...Array.from({ length: 200 }, () => randomBytes(below(700))),
    ];
    for (const bytes of samples) expect(bytesIn(codeOf(bytes))).toEqual(bytes);
  });

  test('is letters, digits, - and _ only, and short where bytes repeat', () => {
    expect(codeOf(randomBytes(600))).toMatch(/^[\w-]+$/u);
    expect(codeOf(new Uint8Array(10_000)).length).toBeLessThan(100);
  });
});

describe('what is no code', () => {
  test('is refused when it is longer than any link', () => {
    expect(() => bytesIn('A'.repeat(LIMITS.code + 1))).toThrow('oversized');
  });

  test('is refused long before it has unfolded beyond measure', () => {
    expect(() => bytesIn(codeOf(new Uint8Array(LIMITS.bytes + 1)))).toThrow('oversized');
    expect(bytesIn(codeOf(new Uint8Array(LIMITS.bytes)))).toHaveLength(LIMITS.bytes);
  });

  test('never gives other bytes than those it was made from', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const bytes = randomBytes(200);
    const code = codeOf(bytes);
    let refused = 0;
    for (let round = 0; round < 3000; round += 1) {
      const at = below(code.length);
      const harmed = code.slice(0, at) + alphabet[below(64)] + code.slice(at + 1 + below(2));
      try {
        expect(bytesIn(harmed)).toEqual(bytes);
      } catch (error) {
        if ((error as Error).name === 'AssertionError') throw error;
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(2500);
  });
});
