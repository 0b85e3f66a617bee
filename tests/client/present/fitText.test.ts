import { expect, test } from 'vitest';
import { stepsFor } from '../../../src/client/present/fitText.ts';

test('sizes go down by small steps to what can be read in the hand', () => {
  for (const [width, height] of [
    [300, 400],
    [900, 500],
    [3300, 1700],
  ] as const) {
    const steps = stepsFor(width, height);
    expect(steps[0]).toBeGreaterThan(20);
    expect(steps[steps.length - 1]).toBe(10);
    steps.slice(1).forEach((size, index) => {
      expect(size).toBeLessThanOrEqual(steps[index] ?? 0);
      expect(size / (steps[index] ?? 1)).toBeGreaterThan(0.85);
    });
  }
});

test('a window without a size still has one', () => {
  expect(stepsFor(0, 0)).toEqual([10, 10]);
});
