import { test as base } from '@playwright/test';
import { type TestHost, builtFiles, startTestHost } from '../testHost.ts';

/** Playwright's `test` with a plain host, which sends the date of a file and no caching headers. */
export const test = base.extend<{ host: TestHost }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  host: async ({}, use) => {
    const host = await startTestHost(builtFiles());
    await use(host);
    await host.close();
  },
});
