import { expect, test } from 'vitest';
import { runOf } from '#search/run.ts';
import { stitch } from '#search/stitch.ts';
import { entry } from './notice.ts';

const runs = [runOf([entry(0, '天地玄黄宇宙洪荒'), entry(1, '日月盈昃辰宿列张')])];

test('pieces of different places, and what is from nowhere between them', () => {
  const pieces = stitch('天地玄黄啊日月盈昃', runs);
  expect(pieces?.map(({ text, place }) => [text, place?.[0]?.order])).toEqual([
    ['天地玄黄', 0],
    ['啊', undefined],
    ['日月盈昃', 1],
  ]);
});

test('one piece is no patchwork, nor is a text mostly from nowhere', () => {
  expect(stitch('天地玄黄', runs)).toBeNull();
  expect(stitch('天地玄黄子丑寅卯午未申酉日月盈昃', runs)).toBeNull();
});
