import { defineConfig } from 'vitest/config';

/** Configuration of the LibreOffice tests, which are slow and therefore separate from the unit tests. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: { include: ['tests/libreoffice/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
});
