import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, ensureChineseFont, findBrowser } from '../machine/browser.ts';

// Workers load this file too: the main process finds the browser, and the workers inherit its path.
const executablePath = findBrowser();
if (process.env['TEST_WORKER_INDEX'] === undefined) ensureChineseFont();
process.env['CHROME_PATH'] = executablePath;

/** The built site in a real browser; every spec imports `test` from fixtures.ts. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: '../temporaryFolder.ts',
  outputDir: '../../test-results/browser',
  fullyParallel: true,
  // Nothing is proven by how long a test takes; on a busy machine a quick step may have to wait for minutes.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  reporter: [['dot'], ['../runner/playwrightReporter.ts']],
  use: {
    launchOptions: { executablePath, args: [...BROWSER_FLAGS] },
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
  },
});
