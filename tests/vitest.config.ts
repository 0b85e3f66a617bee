import { defineConfig } from 'vitest/config';
import { scriptsPlugin } from '../src/integration/scripts.ts';
import { SiteCode } from '../src/integration/siteCode.ts';

/** Configuration of the unit tests, which mirror `src`; browser tests and benchmarks have their own runners. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [scriptsPlugin('worker', new SiteCode())],
  test: {
    globalSetup: 'tests/temporaryFolder.ts',
    // Nothing is proven by how long a test takes; on a busy machine a quick one may have to wait.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    include: ['tests/**/*.test.ts'],
    exclude: [
      'tests/e2e/**',
      'tests/bench/**',
      'tests/libreoffice/**',
      'tests/install/**',
      'node_modules/**',
    ],
  },
});
