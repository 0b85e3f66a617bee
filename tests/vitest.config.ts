import { defineConfig } from 'vitest/config';

/** Unit tests mirror `src`; browser tests and benchmarks have runners of their own. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/libreoffice/**', 'node_modules/**'],
  },
});
