import { expect, test } from 'vitest';
import { runOf } from '#search/match/textRun.ts';
import { findPatchwork } from '#search/quote/patchwork.ts';
import { testPassage } from '../testPassage.ts';

const runs = [
  runOf([
    testPassage(0, '天地玄黄宇宙洪荒', { mode: 'relay' }),
    testPassage(1, '日月盈昃辰宿列张'),
    testPassage(2, '寒来暑往天地玄黄秋收冬藏'),
  ]),
];
const yieldNow = async () => {};

test('finds parts from different places, and the unknown part between them', async () => {
  const parts = await findPatchwork('宇宙洪荒啊啊日月盈昃', runs, yieldNow);
  expect(
    parts?.map(({ from, to, places: [place] }) => [from, to, place?.passages[0]?.order]),
  ).toEqual([
    [0, 4, 0],
    [4, 6, undefined],
    [6, 10, 1],
  ]);
});

test('a part with several places gets one where it may be quoted', async () => {
  const parts = await findPatchwork('天地玄黄日月盈昃', runs, yieldNow);
  expect(parts?.[0]?.places[0]?.passages[0]?.order).toBe(2);
});

test('every part is the longest that begins there', async () => {
  const parts = await findPatchwork('宇宙洪荒日月盈昃辰宿寒来暑往天地玄黄秋收', runs, yieldNow);
  expect(parts?.map(({ to }) => to)).toEqual([10, 20]);
});

test('parts of four characters are found at the very beginning and end of a document', async () => {
  const ends = ['天地玄黄', '秋收冬藏'];
  const parts = await findPatchwork(ends.join('啊'), runs, yieldNow);
  expect(parts?.map(({ from, to, places }) => [from, to, places.length])).toEqual([
    [0, 4, 2],
    [4, 5, 0],
    [5, 9, 1],
  ]);
  expect(await findPatchwork('地玄黄宇啊列张啊', runs, yieldNow)).toBeNull();
});

test('a part begins with a passage or a clause where equal characters allow it', async () => {
  const texts = [
    '第五章 反对滥用权力',
    '第三十二条 不得限定经营',
    '第三十三条 不得限制价格，要公开',
  ];
  const laws = [runOf(texts.map((text, at) => testPassage(at, text)))];
  const parts = async (text: string) =>
    (await findPatchwork(text, laws, yieldNow))?.map(({ from, to }) => text.slice(from, to));
  expect(await parts('第五章反对滥用权力第三十三条不得限制价格')).toEqual([
    '第五章反对滥用权力',
    '第三十三条不得限制价格',
  ]);
  const twice = [
    runOf(
      ['甲乙丙丁，要公开，不得停止', '寒来暑往，要公正廉洁奉公'].map((text, at) =>
        testPassage(at, text),
      ),
    ),
  ];
  const found = await findPatchwork('甲乙丙丁要公正廉洁奉公', twice, yieldNow);
  expect(found?.map(({ from }) => from)).toEqual([0, 4]);
});

test('seven characters in ten must be from the library', async () => {
  const known = '宇宙洪荒寒来暑往秋收冬藏日月';
  expect(await findPatchwork(`${known}啊啊啊啊`, runs, yieldNow)).toBeNull();
  const whole = '宇宙洪荒寒来暑往日月盈昃辰宿';
  expect(await findPatchwork(`${whole}啊啊啊啊啊啊`, runs, yieldNow)).toHaveLength(4);
  expect(await findPatchwork(`${whole}啊啊啊啊啊啊啊`, runs, yieldNow)).toBeNull();
});

test('a single part is no patchwork, nor is a mostly unknown text', async () => {
  expect(await findPatchwork('天地玄黄', runs, yieldNow)).toBeNull();
  expect(await findPatchwork('天地玄黄子丑寅卯午未申酉日月盈昃', runs, yieldNow)).toBeNull();
});
