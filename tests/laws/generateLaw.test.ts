import { describe, expect, test } from 'vitest';
import { generateLaw, generateLaws } from './generateLaw.ts';
import { numberingOf } from './lawNumbering.ts';
import { chineseNumeral } from './numeral.ts';

/** As many laws as the tests and benchmarks ask for. */
const LAWS = generateLaws(800);

test.each([
  [1, '一'],
  [10, '十'],
  [14, '十四'],
  [20, '二十'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [211, '二百一十一'],
  [1000, '一千'],
  [1005, '一千零五'],
  [1120, '一千一百二十'],
])('%i is written %s', (n, written) => {
  expect(chineseNumeral(n)).toBe(written);
});

describe('a generated law', () => {
  test('is the same for the same seed, and another for another seed', () => {
    expect(generateLaw(7)).toEqual(generateLaw(7));
    expect(generateLaw(7, 20_000)).toEqual(generateLaw(7, 20_000));
    expect(generateLaw(7).text).not.toBe(generateLaw(8).text);
  });

  test('numbers its articles and headings without gaps, by an independent reading', () => {
    for (const { title, text, articles, headings } of LAWS) {
      const expected = { articles, headings: headings.length, oddities: [] };
      expect(numberingOf(text), title).toEqual(expected);
    }
  });

  test.each([1000, 4000, 20_000, 60_000])('of %i characters has about that length', (length) => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const actual = generateLaw(seed, length).text.length;
      expect(Math.abs(actual - length), `seed ${seed}`).toBeLessThan(150 + length / 100);
    }
  });

  test('has no negative and no fractional seed', () => {
    expect(() => generateLaw(-1)).toThrow('-1 is no seed');
    expect(() => generateLaw(0.5)).toThrow('0.5 is no seed');
  });
});

describe('eight hundred generated laws', () => {
  const all = LAWS.map(({ text }) => text).join('\n');

  test('have the forms of real ones', () => {
    for (const form of [
      /^第一百零一条 /mu,
      /^第[一二三四五六七八九十百零]+条之[一二] /mu,
      /^目录$/mu,
      /^## 第[一二三]编 /mu,
      /^### 第[一二]分编 /mu,
      /^## 第[一二三]章 /mu,
      /^### 第[一二三]节 /mu,
      /^（十?[一二三四五六七八]）.+；$/mu,
      /^2\..+；$/mu,
      /；但是，.+除外。/u,
      /第[一二三]款的规定/u,
      /第[一二三四五六七八九十]+次会议通过$/mu,
    ])
      expect(all).toMatch(form);
  });

  test('range from 1,000 to 60,000 characters', () => {
    const lengths = LAWS.map(({ text }) => text.length).sort((a, b) => a - b);
    const [shortest = 0, longest = 0] = [lengths[0], lengths.at(-1)];
    expect(shortest).toBeGreaterThan(900);
    expect(shortest).toBeLessThan(1200);
    expect(longest).toBeGreaterThan(50_000);
    expect(longest).toBeLessThan(61_000);
  });

  test('are all different in title and text, and repeat words but hardly a sentence', () => {
    expect(new Set(LAWS.map(({ title }) => title)).size).toBe(LAWS.length);
    const some = LAWS.slice(0, 200)
      .map(({ text }) => text)
      .join('\n');
    const sentences = some.split(/[。；：\n]/u).filter(({ length }) => length > 20);
    expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.99);
    const pairs = new Set(Array.from({ length: some.length - 1 }, (_, i) => some.slice(i, i + 2)));
    expect(pairs.size).toBeLessThan(some.length / 25);
  });
});
