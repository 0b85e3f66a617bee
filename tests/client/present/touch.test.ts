import { expect, test } from 'vitest';
import { swipe } from '../../../src/client/present/touch.ts';

test('a finger that goes far and flat turns the slide its way', () => {
  expect(swipe(-120, 10)).toBe(1);
  expect(swipe(120, -10)).toBe(-1);
});

test('a short way, a slanting way and scrolling turn nothing', () => {
  for (const [x, y] of [
    [20, 0],
    [-60, 59],
    [10, 300],
    [0, 0],
  ] as const)
    expect(swipe(x, y)).toBe(0);
});
