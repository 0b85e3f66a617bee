import { describe, expect, test } from 'vitest';
import { lettersOnly, parallelCandidates, sharedWords } from '#edition/parallels/candidates.ts';
import { NO_PARALLELS } from '#edition/parallels/parallels.ts';
import type { Parallels } from '#edition/parallels/parallels.ts';
import { passage } from '../sample.ts';

const ONE = '要坚持全心依靠职工的方针';
const TWO = '“坚持全心依靠职工的方针，巩固地位”';
const one = passage(1, ONE);
const two = passage(1, TWO, { section: 'two' });
const DECIDED: Parallels = {
  ...NO_PARALLELS,
  kinds: [
    { name: '甲', passages: ['doc/one'] },
    { name: '乙', passages: ['doc/two'] },
  ],
};

describe('shared words', () => {
  test('are the longest runs, not their parts', () => {
    expect(sharedWords(ONE, TWO)).toEqual(['坚持全心依靠职工的方针']);
  });

  test('run across common punctuation, and are cut where it differs', () => {
    expect(sharedWords('推广晨读活动、午读活动', '推广晨读活动、午读活动')).toEqual([
      '推广晨读活动、午读活动',
    ]);
    expect(sharedWords('推广晨读活动、午读活动', '推广晨读活动，午读活动')).toEqual([
      '推广晨读活动',
      '午读活动',
    ]);
  });

  test('shorter than the threshold do not count', () => {
    expect(sharedWords('推动高水平阅读', '聚焦高水平阅读', 6)).toEqual([]);
    expect(sharedWords('推动高水平阅读', '聚焦高水平阅读')).toEqual(['高水平阅读']);
    expect(sharedWords('推动阅读', '聚焦阅读')).toEqual([]);
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
      // A naive search: any eight common characters must be part of a run that was found.
      const windows = [...lettersOnly(a)].map((_, i, all) => all.slice(i, i + 8).join(''));
      const long = windows.find(
        (window) => [...window].length === 8 && a.includes(window) && b.includes(window),
      );
      if (long) expect(found.some((words) => words.includes(long))).toBe(true);
    }
  });
});

describe('candidates', () => {
  test('are pairs of different groups that share words', () => {
    expect(parallelCandidates(DECIDED, [one, two])).toEqual([
      { between: [one.id, two.id], words: ['坚持全心依靠职工的方针'] },
    ]);
    expect(parallelCandidates(DECIDED, [one, passage(2, ONE)])).toEqual([]);
  });

  test('are not offered again once approved', () => {
    const references = [{ between: [two.id, one.id] as const, words: ['全心依靠职工'] }];
    expect(parallelCandidates({ ...DECIDED, references }, [one, two])).toEqual([]);
  });

  test('are not offered again once rejected, everywhere or between two passages', () => {
    const everywhere = [{ words: '坚持全心，依靠职工的方针', why: '套语' }];
    expect(parallelCandidates({ ...DECIDED, rejected: everywhere }, [one, two])).toEqual([]);
    const here = [
      { words: '坚持全心依靠职工的方针', why: '套语', between: [one.id, 'doc/x#p1'] as const },
    ];
    expect(parallelCandidates({ ...DECIDED, rejected: here }, [one, two])).toHaveLength(1);
  });

  test('remain when only part of the run was rejected', () => {
    const rejected = [{ words: '全心依靠职工', why: '套语' }];
    expect(parallelCandidates({ ...DECIDED, rejected }, [one, two])).toHaveLength(1);
  });
});
