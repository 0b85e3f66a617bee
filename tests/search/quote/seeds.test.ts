import { expect, test } from 'vitest';
import { candidatesFor } from '#search/quote/seeds.ts';
import { runOf } from '#search/match/textRun.ts';
import { entry, runs } from '../notice.ts';

const pause = async () => {};

test('the place a text is from comes first, whatever was changed in it', async () => {
  const { folded = '' } = runs[0] ?? {};
  for (const from of [0, 700, 2100, 3800]) {
    const text = [...folded.slice(from, from + 90)].filter((_, at) => at % 9 !== 4).join('');
    const [first] = await candidatesFor(text, runs, pause);
    expect(Math.abs((first?.at ?? -99) - from)).toBeLessThanOrEqual(12);
  }
});

test('places in several runs, the likeliest first, and no more than are worth a look', async () => {
  const texts = [
    '天地玄黄宇宙',
    '天地玄黄宇宙洪荒',
    '日月盈昃',
    '天地某黄',
    '天地',
    '天地',
    '天地',
  ];
  const several = texts.map((text, at) => runOf([entry(at * 2, text)]));
  const found = await candidatesFor('天地玄黄宇宙洪荒', several, pause);
  expect(found).toHaveLength(4);
  expect(found.map(({ run }) => run.folded).slice(0, 2)).toEqual([texts[1], texts[0]]);
});

test('what shares no pair of characters is nowhere', async () => {
  expect(await candidatesFor('啊', runs, pause)).toEqual([]);
  expect(await candidatesFor('哈哈嘻嘻', runs, pause)).toEqual([]);
});
