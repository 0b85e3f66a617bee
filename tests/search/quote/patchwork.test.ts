import { expect, test } from 'vitest';
import { runOf } from '#search/match/textRun.ts';
import { stitch } from '#search/quote/patchwork.ts';
import { entry } from '../notice.ts';

const runs = [
  runOf([
    entry(0, '天地玄黄宇宙洪荒', { mode: 'relay' }),
    entry(1, '日月盈昃辰宿列张'),
    entry(2, '寒来暑往天地玄黄秋收冬藏'),
  ]),
];
const pause = async () => {};

test('pieces of different places, and what is from nowhere between them', async () => {
  const pieces = await stitch('宇宙洪荒啊啊日月盈昃', runs, pause);
  expect(pieces?.map(({ from, to, place }) => [from, to, place?.entries[0]?.order])).toEqual([
    [0, 4, 0],
    [4, 6, undefined],
    [6, 10, 1],
  ]);
});

test('a piece that stands in several places is from where it may be quoted', async () => {
  const pieces = await stitch('天地玄黄日月盈昃', runs, pause);
  expect(pieces?.[0]?.place?.entries[0]?.order).toBe(2);
});

test('every piece is the longest that begins there', async () => {
  const pieces = await stitch('宇宙洪荒日月盈昃辰宿寒来暑往天地玄黄秋收', runs, pause);
  expect(pieces?.map(({ to }) => to)).toEqual([10, 20]);
});

test('one piece is no patchwork, nor is a text mostly from nowhere', async () => {
  expect(await stitch('天地玄黄', runs, pause)).toBeNull();
  expect(await stitch('天地玄黄子丑寅卯午未申酉日月盈昃', runs, pause)).toBeNull();
});
