import { expect, test } from 'vitest';
import { passageAt, runOf, runsOf } from '#search/match/textRun.ts';
import { entry } from '../notice.ts';

test('passages that follow one another are one text', () => {
  const run = runOf([entry(0, '甲，'), entry(1, '乙'), entry(2, '丙。')]);
  expect(run.raw).toBe('甲，乙丙。');
  expect(run.folded).toBe('甲乙丙');
  expect(run.offsets).toEqual([0, 2, 3]);
  expect([0, 1, 2, 3, 4].map((at) => passageAt(run, at))).toEqual([0, 0, 1, 2, 2]);
});

test('a gap or another document begins another text', () => {
  const other = entry(4, '丁', { document: 'e' });
  const runs = runsOf([entry(0, '甲'), entry(1, '乙'), entry(3, '丙'), other]);
  expect(runs.map(({ raw }) => raw)).toEqual(['甲乙', '丙', '丁']);
});
