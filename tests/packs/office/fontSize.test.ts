import { expect, test } from 'vitest';
import { LEADING, sizeFor } from '#packs/office/fontSize.ts';

const BOX = { width: 794, height: 352 };

test('more words never get larger type', () => {
  const sizes = Array.from({ length: 1500 }, (_, count) => sizeFor(count, BOX));
  expect(sizes.every((size, index) => index === 0 || size <= (sizes[index - 1] ?? 0))).toBe(true);
});

test('the type chosen fits, a character spare in every line', () => {
  for (let count = 1; count <= 1500; count += 1) {
    const size = sizeFor(count, BOX);
    const lines = Math.ceil(count / (Math.floor(BOX.width / size) - 1));
    expect(lines * size * LEADING, String(count)).toBeLessThanOrEqual(BOX.height);
  }
});

test('a box may have a largest type of its own', () => {
  expect(sizeFor(3, BOX, 16)).toBe(16);
});
