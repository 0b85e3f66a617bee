import { expect, test } from 'vitest';
import { otherWritings } from '#search/input/otherWritings.ts';
import { folded } from '#search/match/fold.ts';

test.each([
  ['30日', '三十日'],
  ['三十日', '30日'],
  ['28周岁', '二十八周岁'],
  ['8个方面', '八个方面'],
  ['两个月', '2个月'],
  ['2个月', '两个月'],
  ['2018年', '二〇一八年'],
  ['二○一八年', '2018年'],
  ['２０１８年', '二〇一八年'],
  ['一千二百六十条', '1260条'],
  ['第十二条', '第12条'],
  ['第12条', '第十二条'],
  ['30%', '百分之三十'],
  ['百分之三十', '30%'],
  ['百分之30', '30%'],
  ['千分之零点七', '0.7‰'],
  ['0.7‰', '千分之零点七'],
  ['21.75天', '二十一点七五天'],
  ['一点五倍', '1.5倍'],
  ['1,000元', '1000元'],
  ['1000元', '1,000元'],
  ['30000元', '3万元'],
  ['三万元', '3万元'],
  ['30000元', '三万元'],
  ['8个方面五项任务', '八个方面5项任务'],
])('%s is also written %s', (typed, other) => {
  expect(otherWritings(typed)).toContain(other);
});

test.each(['统一领导', '一些', '万一', '工会', ''])('%s has no amount', (typed) => {
  expect(otherWritings(typed)).toEqual([]);
});

test('what was typed is never among its other writings, and a number of any size ends', () => {
  for (let value = 0; value <= 12_000; value += 7) {
    const writings = otherWritings(`${value}元`);
    expect(writings.map(folded)).not.toContain(folded(`${value}元`));
    for (const other of writings) expect(otherWritings(other), other).toContain(`${value}元`);
  }
  expect(otherWritings('9'.repeat(300))).toEqual([]);
});
