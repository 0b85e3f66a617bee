import { expect, test } from 'vitest';
import { yieldToMain } from '#search/index/yieldToMain.ts';

test('yields after long work, not after short work', async () => {
  const yieldIfDue = yieldToMain();
  let others = 0;
  setTimeout(() => {
    others += 1;
  });
  await yieldIfDue();
  expect(others).toBe(0);
  const start = performance.now();
  while (performance.now() - start < 60);
  await yieldIfDue();
  expect(others).toBe(1);
});
