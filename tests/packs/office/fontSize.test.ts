import { expect, test } from 'vitest';
import { LEADING, fontSizeFor } from '#packs/office/fontSize.ts';

const BOX = { width: 794, height: 352 };

test('a longer text never has a larger font size', () => {
  const sizes = Array.from({ length: 1500 }, (_, count) => fontSizeFor(count, BOX));
  expect(sizes.every((size, index) => index === 0 || size <= (sizes[index - 1] ?? 0))).toBe(true);
});

test('the text fits the box with a character to spare in every line', () => {
  for (let count = 1; count <= 1500; count += 1) {
    const size = fontSizeFor(count, BOX);
    const lines = Math.ceil(count / (Math.floor(BOX.width / size) - 1));
    expect(lines * size * LEADING, String(count)).toBeLessThanOrEqual(BOX.height);
  }
});

test('the largest font size can be set', () => {
  expect(fontSizeFor(3, BOX, 16)).toBe(16);
});

test('font sizes are even, and each is at least four fifths of the next larger one', () => {
  const points = Array.from({ length: 41 }, (_, index) => 8 + index);
  const sizes = [...new Set(points.map((largest) => fontSizeFor(1, BOX, largest)))];
  expect(sizes.filter((size) => size % 2 !== 0)).toEqual([]);
  for (const [index, size] of sizes.slice(0, -1).entries()) {
    expect(size / (sizes[index + 1] ?? Infinity)).toBeGreaterThanOrEqual(0.8);
  }
});

test('a text that just fits keeps its size', () => {
  const height = 48 * LEADING;
  expect(fontSizeFor(3, { width: 48 * 5, height })).toBe(48);
  expect(fontSizeFor(3, { width: 48 * 5, height: height - 1 })).toBe(44);
  expect(fontSizeFor(4, { width: 48 * 5, height })).toBeLessThan(48);
});

test('a text that does not fit at all has the smallest size', () => {
  expect(fontSizeFor(1000, { width: 100, height: 20 })).toBe(8);
});
