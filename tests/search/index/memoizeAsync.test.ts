import { expect, test } from 'vitest';
import { memoizeAsync } from '#search/index/memoizeAsync.ts';

test('makes the value of a key once', async () => {
  const cache = new Map<string, Promise<number>>();
  let made = 0;
  const make = async () => {
    made += 1;
    return made;
  };
  expect(await memoizeAsync(cache, 'a', make)).toBe(1);
  expect(await memoizeAsync(cache, 'a', make)).toBe(1);
  expect(await memoizeAsync(cache, 'b', make)).toBe(2);
});

test('tries again after a failure', async () => {
  const cache = new Map<string, Promise<number>>();
  await expect(memoizeAsync(cache, 'a', () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  );
  expect(await memoizeAsync(cache, 'a', async () => 1)).toBe(1);
});
