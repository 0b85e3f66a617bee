import { expect, test } from 'vitest';
import { fontSizesFor } from '../../../src/client/present/fitText.ts';

test('font sizes fall in small steps to the smallest readable one', () => {
  for (const [width, height] of [
    [300, 400],
    [900, 500],
    [3300, 1700],
  ] as const) {
    const steps = fontSizesFor(width, height);
    expect(steps[0]).toBeGreaterThan(20);
    expect(steps[steps.length - 1]).toBe(10);
    steps.slice(1).forEach((size, index) => {
      expect(size).toBeLessThanOrEqual(steps[index] ?? 0);
      expect(size / (steps[index] ?? 1)).toBeGreaterThan(0.85);
    });
  }
});

test('a box without a size gets the smallest font size', () => {
  expect(fontSizesFor(0, 0)).toEqual([10, 10]);
});
