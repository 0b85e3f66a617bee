import { defineConfig } from 'vitest/config';
import { scriptsPlugin } from '../src/integration/scripts.ts';

/** Configuration of the unit tests, which mirror `src`; browser tests and benchmarks have their own runners. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [scriptsPlugin('worker')],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/libreoffice/**', 'node_modules/**'],
  },
});
