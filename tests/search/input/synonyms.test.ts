import { expect, test } from 'vitest';
import { synonymsFor } from '#search/input/synonyms.ts';
import type { SynonymTable } from '#search/input/synonyms.ts';

const table: SynonymTable = [
  ['快递员', ['新就业形态劳动者']],
  ['外卖骑手', ['新就业形态劳动者']],
  ['app骑手', ['新就业形态劳动者', '劳动者']],
];

test.each(['快递员', '快递员的权益', ' 快 递 员 ', '“快递员”', '外卖骑手、快递员'])(
  '%s has the proposal once',
  (typed) => {
    expect(synonymsFor(typed, table)).toEqual(['新就业形态劳动者']);
  },
);

test('width and case of what was typed do not matter', () => {
  expect(synonymsFor('ＡＰＰ骑手', table)).toEqual(['新就业形态劳动者', '劳动者']);
});

test.each(['快递', '', '，', '递员', '新就业形态劳动者'])('“%s” has no proposal', (typed) => {
  expect(synonymsFor(typed, table)).toEqual([]);
});

test('what the input already has is not proposed', () => {
  expect(synonymsFor('快递员 新就业形态劳动者', table)).toEqual([]);
});
