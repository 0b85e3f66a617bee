import { expect, test } from 'vitest';
import { mergeRuns, passageAt, runOf, runsOf } from '#search/match/textRun.ts';
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

test('merged runs hold every passage once, in order; what adds nothing is not merged', () => {
  const [one, two, three] = [0, 1, 2].map((at) => testPassage(at, `第${at}句`)) as [
    ReturnType<typeof testPassage>,
    ReturnType<typeof testPassage>,
    ReturnType<typeof testPassage>,
  ];
  const merged = mergeRuns([runOf([three])], [runOf([one, two])]);
  expect(merged?.map(({ raw }) => raw)).toEqual(['第0句第1句第2句']);
  expect(mergeRuns([runOf([one, two])], [runOf([two])])).toBeNull();
});

test('a border parts the digits beside it, and nothing else', () => {
  const foldedOf = (...texts: string[]) => {
    const { folded, starts } = runOf(texts.map((text, at) => testPassage(at, text)));
    return [folded, starts];
  };
  expect(foldedOf('甲2', '0乙', '3')).toEqual(['甲2 0乙3', [0, 1, 1, 2, 3, 4]]);
  expect(foldedOf('2、', '0')).toEqual(['2,0', [0, 1, 2]]);
  expect(foldedOf('2', '.0')).toEqual(['2.0', [0, 0, 2]]);
  expect(foldedOf('2。', '0')).toEqual(['2 0', [0, 1, 2]]);
  expect(foldedOf('甲', '-5')).toEqual(['甲-5', [0, 1, 2]]);
  expect(foldedOf('②', '3')).toEqual(['2^3', [0, 0, 1]]);
});
