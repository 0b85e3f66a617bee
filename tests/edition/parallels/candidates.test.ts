import { describe, expect, test } from 'vitest';
import { bare, candidates, sharedWords } from '#edition/parallels/candidates.ts';
import { NO_REFERENCES } from '#edition/parallels/parallels.ts';
import type { References } from '#edition/parallels/parallels.ts';
import { passage } from '../sample.ts';

const ONE = '要坚持全心依靠职工的方针';
const TWO = '“坚持全心依靠职工的方针，巩固地位”';
const one = passage(1, ONE);
const two = passage(1, TWO, { section: 'two' });
const DECIDED: References = {
  ...NO_REFERENCES,
  kinds: [
    { name: '甲', passages: ['doc/one'] },
    { name: '乙', passages: ['doc/two'] },
  ],
};

describe('shared words', () => {
  test('are the longest runs, not their parts', () => {
    expect(sharedWords(ONE, TWO)).toEqual(['坚持全心依靠职工的方针']);
  });

  test('run over punctuation both have, and are cut where it differs', () => {
    expect(sharedWords('弘扬劳模精神、劳动精神', '弘扬劳模精神、劳动精神')).toEqual([
      '弘扬劳模精神、劳动精神',
    ]);
    expect(sharedWords('弘扬劳模精神、劳动精神', '弘扬劳模精神，劳动精神')).toEqual([
      '弘扬劳模精神',
      '劳动精神',
    ]);
  });

  test('shorter than the threshold do not count', () => {
    expect(sharedWords('推动高质量发展', '聚焦高质量发展', 6)).toEqual([]);
    expect(sharedWords('推动高质量发展', '聚焦高质量发展')).toEqual(['高质量发展']);
    expect(sharedWords('推动发展', '聚焦发展')).toEqual([]);
  });

  test('stand in both texts character for character, whatever the texts', () => {
    const alphabet = ['甲', '乙', '丙', '、', '，', '𠮷', '<'];
    let seed = 7;
    const random = (n: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % n;
    };
    const text = () => Array.from({ length: 40 }, () => alphabet[random(7)]).join('');
    for (let round = 0; round < 300; round += 1) {
      const [a, b] = [text(), text()];
      const found = sharedWords(a, b, 4);
      for (const words of found) expect(a.includes(words) && b.includes(words)).toBe(true);
      // A plain search: some stretch of four letters in common means that something is found or was cut by punctuation.
      const grams = [...bare(a)].map((_, i, all) => all.slice(i, i + 8).join(''));
      const long = grams.find(
        (gram) => [...gram].length === 8 && a.includes(gram) && b.includes(gram),
      );
      if (long) expect(found.some((words) => words.includes(long))).toBe(true);
    }
  });
});

describe('candidates', () => {
  test('are pairs of different kinds that share words', () => {
    expect(candidates(DECIDED, [one, two])).toEqual([
      { between: [one.id, two.id], words: ['坚持全心依靠职工的方针'] },
    ]);
    expect(candidates(DECIDED, [one, passage(2, ONE)])).toEqual([]);
  });

  test('are not offered again once approved', () => {
    const references = [{ between: [two.id, one.id] as const, words: ['全心依靠职工'] }];
    expect(candidates({ ...DECIDED, references }, [one, two])).toEqual([]);
  });

  test('are not offered again once rejected, everywhere or between two passages', () => {
    const everywhere = [{ words: '坚持全心，依靠职工的方针', why: '套语' }];
    expect(candidates({ ...DECIDED, rejected: everywhere }, [one, two])).toEqual([]);
    const here = [
      { words: '坚持全心依靠职工的方针', why: '套语', between: [one.id, 'doc/x#p1'] as const },
    ];
    expect(candidates({ ...DECIDED, rejected: here }, [one, two])).toHaveLength(1);
  });

  test('remain when only part of the run was rejected', () => {
    const rejected = [{ words: '全心依靠职工', why: '套语' }];
    expect(candidates({ ...DECIDED, rejected }, [one, two])).toHaveLength(1);
  });
});
