import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import warningLog, { WARNING_LOG, loggedErrors } from '#integration/warningLog.ts';

test('warnings are shown at once, errors are kept, and the rest is left out', () => {
  const shown = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { write } = warningLog();
  for (const level of ['debug', 'info', 'warn', 'error']) write({ level, message: level });
  expect(shown.mock.calls).toEqual([['warn']]);
  expect(loggedErrors()).toEqual(['error']);
  shown.mockRestore();
});

test('Astro finds the log by its file', () => {
  const { entrypoint } = WARNING_LOG ?? { entrypoint: '' };
  expect(fileURLToPath(entrypoint)).toBe(resolve('src/integration/warningLog.ts'));
});
