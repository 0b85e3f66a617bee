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
