import { type BrowserContext, test as base, expect } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { DIST } from './site.ts';

export { expect };

/**
 * Playwright's `test` with the built site served as `baseURL`. Every test fails
 * on a console message, a page error, a failed request, or a request that leaves the site.
 */
export const test = base.extend<{ silence: undefined }, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const { url, close } = await serve(DIST, { port: 0 });
      await use(url);
      await close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site),
  silence: [
    async ({ context, site }, use) => {
      const problems = collectProblems(context, site);
      await use(undefined);
      expect(problems, 'the console is empty and no request leaves the site').toEqual([]);
    },
    { auto: true },
  ],
});

/** Collects console messages, page errors and requests that leave the site. */
export function collectProblems(context: BrowserContext, site: string): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    problems.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(`error: ${error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !/^(?:data|blob):/u.test(url)) problems.push(`request: ${url}`);
  });
  return problems;
}
