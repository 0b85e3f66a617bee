import { expect, test } from 'vitest';
import { findSeeds } from '#search/quote/seeds.ts';
import { runOf } from '#search/match/textRun.ts';
import { runs } from '../../fixture/search.ts';
import { testPassage } from '../testPassage.ts';

const yieldNow = async () => {};

test('the origin of an altered text comes first', async () => {
  const { folded = '' } = runs[0] ?? {};
  for (const from of [0, 600, 1700, 3100]) {
    const text = [...folded.slice(from, from + 90)].filter((_, at) => at % 9 !== 4).join('');
    const [first] = await findSeeds(text, runs, yieldNow);
    expect(Math.abs((first?.at ?? -99) - from)).toBeLessThanOrEqual(12);
  }
});

test('finds places in several runs, likeliest first, up to the limit', async () => {
  const texts = [
    '天地玄黄宇宙',
    '天地玄黄宇宙洪荒',
    '日月盈昃',
    '天地某黄',
    '天地',
    '天地',
    '天地',
  ];
  const several = texts.map((text, at) => runOf([testPassage(at * 2, text)]));
  const found = await findSeeds('天地玄黄宇宙洪荒', several, yieldNow);
  expect(found).toHaveLength(4);
  expect(found.map(({ run }) => run.folded).slice(0, 2)).toEqual([texts[1], texts[0]]);
});

test('finds nothing without a shared pair', async () => {
  expect(await findSeeds('啊', runs, yieldNow)).toEqual([]);
  expect(await findSeeds('哈哈嘻嘻', runs, yieldNow)).toEqual([]);
});
