import { defineConfig } from '@playwright/test';

/** Configuration of the tests in old browsers and other engines, none of which the project depends on. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: '../temporaryFolder.ts',
  outputDir: '../../test-results/browsers',
  // Engines use fixed displays and ports: one at a time.
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: [['dot'], ['../runner/playwrightReporter.ts']],
});
