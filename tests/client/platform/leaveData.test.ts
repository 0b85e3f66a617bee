import { afterEach, expect, test, vi } from 'vitest';
import { leaveData } from '#client/platform/leaveData.ts';

afterEach(() => vi.unstubAllGlobals());

test('data are left on the element of the running script, if there is one', () => {
  const currentScript = { src: 'a.js' };
  vi.stubGlobal('document', { currentScript });
  leaveData([1]);
  expect(currentScript).toEqual({ src: 'a.js', data: [1] });
  vi.stubGlobal('document', { currentScript: null });
  expect(() => leaveData([2])).not.toThrow();
});
