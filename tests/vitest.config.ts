import { defineConfig } from 'vitest/config';
import { scriptsPlugin } from '../src/integration/scripts.ts';
import { SiteCode } from '../src/integration/siteCode.ts';

/** Tests of rooms whose modules keep nothing but caches: one worker runs many of these files, and loads a module once. */
const SHARED = ['edition', 'exports', 'importer', 'laws', 'library', 'packs', 'search'].map(
  (room) => `tests/${room}/**/*.test.ts`,
);

/** Tests with a runner of their own. */
const ELSEWHERE = ['bench', 'e2e', 'install', 'libreoffice'].map((room) => `tests/${room}/**`);

/** Configuration of the unit tests, which mirror `src`; browser tests and benchmarks have their own runners. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [scriptsPlugin('worker', new SiteCode())],
  test: {
    globalSetup: 'tests/temporaryFolder.ts',
    // Nothing is proven by how long a test takes; on a busy machine a quick one may have to wait.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Left to itself, Vitest keeps one processor for the process that only hands out the work.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['tests/**/*.test.ts'],
          exclude: [...SHARED, ...ELSEWHERE],
        },
      },
      { extends: true, test: { name: 'shared', include: SHARED, isolate: false } },
    ],
  },
});
