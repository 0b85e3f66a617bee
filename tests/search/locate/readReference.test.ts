import { expect, test } from 'vitest';
import { readReference } from '#search/locate/readReference.ts';

test.each([
  ['讲话（三）２', [['讲话', 3, 2]]],
  ['讲话——3', [['讲话', 3]]],
  ['部署第五项', [['部署', 5]]],
  ['第3条第2款', [[3, 2]]],
  ['第一千零一条', [[1001]]],
  ['speech/1#p3', [['speech', 1, 'p', 3]]],
  [
    '讲话32',
    [
      ['讲话', 32],
      ['讲话', 3, 2],
    ],
  ],
  ['讲话20', [['讲话', 20]]],
  ['', []],
  ['，。', []],
])('%s', (typed, ways) => {
  expect(readReference(typed)).toEqual(ways);
});

test('a text longer than any reference is not read', () => {
  expect(readReference('讲话'.repeat(30))).toEqual([]);
});
