import { expect, test } from 'vitest';
import { groupBy } from '#edition/groupBy.ts';

test('items are grouped in the order in which their keys appear', () => {
  const groups = groupBy(['甲1', '乙1', '甲2'], (word) => word.charAt(0));
  expect([...groups]).toEqual([
    ['甲', ['甲1', '甲2']],
    ['乙', ['乙1']],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
