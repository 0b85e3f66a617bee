import { expect, test } from 'vitest';
import { align } from '#search/align.ts';

test('the nearest stretch and what differs', () => {
  const { distance, from, to, inQuotation, inText } = align(
    '广大员工群众',
    '组织动员广大职工群众为实现',
  );
  expect([distance, from, to]).toEqual([1, 4, 10]);
  expect(inQuotation).toEqual([[2, 3]]);
  expect(inText).toEqual([[6, 7]]);
});

test('what was left out inside counts as left out, not as an addition at the end', () => {
  const { inText, to } = align('队伍改革', '产业工人队伍建设改革等');
  expect(to).toBe(10);
  expect(inText).toEqual([[6, 8]]);
});

test('the same text does not differ', () => {
  expect(align('工会', '的工会').distance).toBe(0);
});
