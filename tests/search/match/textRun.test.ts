import { expect, test } from 'vitest';
import { passageAt, runOf, runsOf } from '#search/match/textRun.ts';
import { testPassage } from '../testPassage.ts';

test('consecutive passages are one text', () => {
  const run = runOf([testPassage(0, '甲，'), testPassage(1, '乙'), testPassage(2, '丙。')]);
  expect(run.raw).toBe('甲，乙丙。');
  expect(run.folded).toBe('甲乙丙');
  expect(run.offsets).toEqual([0, 2, 3]);
  expect([0, 1, 2, 3, 4].map((at) => passageAt(run, at))).toEqual([0, 0, 1, 2, 2]);
});

test('a missing passage or another document starts another run', () => {
  const other = testPassage(4, '丁', { document: 'e' });
  const runs = runsOf([testPassage(0, '甲'), testPassage(1, '乙'), testPassage(3, '丙'), other]);
  expect(runs.map(({ raw }) => raw)).toEqual(['甲乙', '丙', '丁']);
});
