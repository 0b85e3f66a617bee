import { expect, test } from 'vitest';
import { LIMITS, LONG_LINK } from '#packs/limits.ts';

test('the limits stay, since a site reads the packs that another release of it wrote', () => {
  expect(LIMITS).toEqual({
    ...{ items: 2000, line: 200, note: 4000, text: 100_000 },
    ...{ code: 100_000, bytes: 4_000_000 },
  });
  expect(LONG_LINK).toBe(1500);
});
