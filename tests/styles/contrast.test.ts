import { expect, test } from 'vitest';
import { contrastRatio, nearestReadable } from '#styles/contrast.ts';

test('contrast is that of WCAG, whichever colour comes first', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21, 5);
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrastRatio('#a3191c', '#a3191c')).toBe(1);
});

test('the colour proposed instead is readable, and the nearest of those on the way to black or white', () => {
  for (const [colour, grounds] of [
    ['#ff8888', ['#fbf8f1', '#f3eddf']],
    ['#ffff00', ['#fbf8f1', '#f3eddf']],
    ['#660000', ['#1c1a17', '#27241f']],
    ['#000000', ['#1c1a17', '#27241f']],
  ] as const) {
    const mended = nearestReadable(colour, grounds, 4.5);
    const least = (value: string) => Math.min(...grounds.map((g) => contrastRatio(value, g)));
    expect(least(mended), mended).toBeGreaterThanOrEqual(4.5);
    expect(least(mended), mended).toBeLessThan(4.8);
  }
  expect(nearestReadable('#a3191c', ['#ffffff'], 4.5)).toBe('#a3191c');
});
