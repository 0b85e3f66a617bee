import { expect, test } from 'vitest';
import type { SearchPassage } from '#search/match/block.ts';
import { runOf } from '#search/match/textRun.ts';
import { passageRangeIn } from '#search/quote/quotable.ts';
import { isLimiting, readBeginning, readRest } from '#search/quote/whole/sourceAround.ts';
import { testPassage } from '../../testPassage.ts';

const passages = [
  testPassage(0, '用人单位应当支付工资；'),
  testPassage(1, '但是，法律另有规定的除外。劳动者可以请假。'),
  testPassage(2, '订立合同应当协商。但双方另有约定的，从其约定。'),
  testPassage(3, '即“甲乙丙丁”“戊己庚辛”等。'),
];
const run = runOf(passages);
const read = async (_: string, from: number, to: number): Promise<SearchPassage[]> =>
  passages.filter(({ order }) => from <= order && order <= to);
const placeOf = (words: string) => {
  const from = run.raw.indexOf(words);
  return passageRangeIn(run, [from, from + words.length]);
};
const restOf = (words: string) => readRest(placeOf(words), read);

test('the rest goes to the full stop, in the next passage too, and a proviso is limiting', async () => {
  expect(await restOf('应当支付工资')).toMatchObject({
    text: '；但是，法律另有规定的除外。',
    isLimiting: true,
    isCut: false,
  });
  expect(await restOf('劳动者')).toMatchObject({ text: '可以请假。', isLimiting: false });
});

test('a quotation that ends with its sentence has no rest, unless the next takes it back', async () => {
  expect(await restOf('劳动者可以请假。')).toBeNull();
  expect(await restOf('劳动者可以请假')).toBeNull();
  expect(await restOf('订立合同应当协商。')).toMatchObject({
    text: '但双方另有约定的，从其约定。',
    isLimiting: true,
  });
});

test('the beginning goes back to the full stop', async () => {
  expect(await readBeginning(placeOf('法律另有规定的除外'), read)).toBe(
    '用人单位应当支付工资；但是，',
  );
  expect(await readBeginning(placeOf('劳动者可以请假'), read)).toBe('');
});

test('all between two quotation marks of the source is whole', async () => {
  expect(await restOf('甲乙丙丁')).toBeNull();
  expect(await readBeginning(placeOf('戊己庚辛'), read)).toBe('');
  expect(await restOf('甲乙')).not.toBeNull();
});

test('words that limit are told from others', () => {
  for (const text of [
    '，但有下列情形的除外。',
    '不得克扣。',
    '的，应当赔偿；',
    '；法律另有规定的，从其规定。',
    '必须执行。',
  ])
    expect(isLimiting(text), text).toBe(true);
  for (const text of ['，促进发展。', '；要坚持方向。', '应用广泛。'])
    expect(isLimiting(text), text).toBe(false);
});
