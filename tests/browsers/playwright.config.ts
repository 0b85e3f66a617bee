import { defineConfig } from '@playwright/test';

/** The built site in old browsers and other engines; none of them is a dependency of the project. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/browsers',
  // Engines bring their own screens and ports: one at a time.
  workers: 1,
  timeout: 240_000,
  reporter: [['dot'], ['json', { outputFile: '../../test-results/browsers.json' }]],
});
