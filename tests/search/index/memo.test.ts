import { expect, test } from 'vitest';
import { keep } from '#search/index/memo.ts';

test('what was made is kept', async () => {
  const kept = new Map<string, Promise<number>>();
  let made = 0;
  const make = async () => {
    made += 1;
    return made;
  };
  expect(await keep(kept, 'a', make)).toBe(1);
  expect(await keep(kept, 'a', make)).toBe(1);
  expect(await keep(kept, 'b', make)).toBe(2);
});

test('what failed is made again', async () => {
  const kept = new Map<string, Promise<number>>();
  await expect(keep(kept, 'a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await keep(kept, 'a', async () => 1)).toBe(1);
});
