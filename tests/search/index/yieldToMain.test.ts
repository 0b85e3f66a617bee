import { expect, test } from 'vitest';
import { breather } from '#search/index/yieldToMain.ts';

test('long work lets others in, short work does not wait', async () => {
  const breathe = breather();
  let others = 0;
  setTimeout(() => {
    others += 1;
  });
  await breathe();
  expect(others).toBe(0);
  const start = performance.now();
  while (performance.now() - start < 60);
  await breathe();
  expect(others).toBe(1);
});
