import { describe, expect, test } from 'vitest';
import { encodeBytes } from '#packs/codec/compress.ts';
import { decodeBytes } from '#packs/codec/decompress.ts';
import { LIMITS } from '#packs/limits.ts';
import { randomFrom } from '../../random.ts';

const random = randomFrom(31);
const below = (limit: number) => Math.floor(random() * limit);
const randomBytes = (size: number) => Uint8Array.from({ length: size }, () => below(256));

describe('a code', () => {
  test('decodes to the bytes that it encodes: none, few, many, equal, random', () => {
    const samples = [
      new Uint8Array(),
      new Uint8Array(100_000),
      ...Array.from({ length: 200 }, () => randomBytes(below(700))),
    ];
    for (const bytes of samples) expect(decodeBytes(encodeBytes(bytes))).toEqual(bytes);
  });

  test('consists of letters, digits, - and _ only, and is short for repetitive bytes', () => {
    expect(encodeBytes(randomBytes(600))).toMatch(/^[\w-]+$/u);
    expect(encodeBytes(new Uint8Array(10_000)).length).toBeLessThan(100);
  });
});

describe('an invalid code', () => {
  test('is an error when it is longer than any link', () => {
    expect(() => decodeBytes('A'.repeat(LIMITS.code + 1))).toThrow('oversized');
  });

  test('is an error before it has inflated beyond the limit', () => {
    expect(() => decodeBytes(encodeBytes(new Uint8Array(LIMITS.bytes + 1)))).toThrow('oversized');
    expect(decodeBytes(encodeBytes(new Uint8Array(LIMITS.bytes)))).toHaveLength(LIMITS.bytes);
  });

  test('is never decoded to other bytes than the original', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const bytes = randomBytes(200);
    const code = encodeBytes(bytes);
    let errors = 0;
    for (let round = 0; round < 3000; round += 1) {
      const at = below(code.length);
      const damaged = code.slice(0, at) + alphabet[below(64)] + code.slice(at + 1 + below(2));
      try {
        expect(decodeBytes(damaged)).toEqual(bytes);
      } catch (error) {
        if ((error as Error).name === 'AssertionError') throw error;
        errors += 1;
      }
    }
    expect(errors).toBeGreaterThan(2500);
  });
});
