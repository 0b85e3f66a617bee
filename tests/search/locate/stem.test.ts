import { expect, test } from 'vitest';
import { stemOf } from '#search/locate/stem.ts';

test.each([
  ['措施9', '措施'],
  ['措施第九条', '措施'],
  ['讲话（一）', '讲话'],
  ['讲话 一', '讲话'],
  [' 讲话', '讲话'],
  ['ＧＤＰ报告廿三', 'gdp报告'],
  ['9', ''],
])('the stem of %s is %s', (name, stem) => {
  expect(stemOf(name)).toBe(stem);
});
