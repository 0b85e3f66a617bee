import { expect, test } from 'vitest';
import { swipeDirection } from '../../../src/client/present/touch.ts';

test('a long, flat swipe turns the slide', () => {
  expect(swipeDirection(-120, 10)).toBe(1);
  expect(swipeDirection(120, -10)).toBe(-1);
});

test('short or slanting movements and scrolling turn nothing', () => {
  for (const [x, y] of [
    [20, 0],
    [-60, 59],
    [10, 300],
    [0, 0],
  ] as const)
    expect(swipeDirection(x, y)).toBe(0);
});
