import { defineConfig } from 'vitest/config';

/** Office files opened by an office suite, apart from the unit tests: starting it takes its time. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: { include: ['tests/libreoffice/*.test.ts'], testTimeout: 60_000 },
});
