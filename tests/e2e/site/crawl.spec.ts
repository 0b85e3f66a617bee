import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, test, expect } from '@playwright/test';
import { DIST, allPages, differingPages } from '../site.ts';
import { builtFiles, startTestHost } from '../testHost.ts';

/** The number of tabs that visit pages at once. */
const TABS = 4;
/** Every file that a browser shows as a page. */
const PAGES = globSync('**/*.html', { cwd: DIST }).map((path) => path.replaceAll('\\', '/'));
/** Pages that differ from the others in words alone. */
const ALIKE = new Set(allPages()).difference(new Set(differingPages()));

/** The pages visited, with the details of the test that visits them. */
const SETS = [
  { pages: PAGES, which: 'at all', details: { tag: '@proof' } },
  {
    pages: PAGES.filter((path) => !ALIKE.has(path)),
    which: 'that differs in more than words',
    details: {},
  },
] as const;

/** Visits pages, and returns what fails: requests, answers other than 200, words on the console, errors. */
async function crawl(
  context: BrowserContext,
  root: string,
  pages: readonly string[],
): Promise<string[]> {
  const faults: string[] = [];
  context.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  context.on('console', (message) => faults.push(`${message.text()} (${message.location().url})`));
  context.on('weberror', (error) =>
    faults.push(`${error.error().message} (${error.page()?.url()})`),
  );
  const left = [...pages];
  const visit = async () => {
    const page = await context.newPage();
    for (let path = left.pop(); path !== undefined; path = left.pop())
      await page.goto(root + path, { waitUntil: 'networkidle' });
    await page.close();
  };
  await Promise.all(Array.from({ length: TABS }, visit));
  return faults;
}

for (const { pages, which, details } of SETS) {
  for (const base of ['/', '/under/a/path/']) {
    test(`at ${base} no page ${which} asks for what is not there`, details, async ({ context }) => {
      const host = await startTestHost(builtFiles(), base);
      expect(await crawl(context, host.url, pages)).toEqual([]);
      // The browser's own requests, such as that for an icon, are seen by the host alone.
      const missing = host.requests.filter(
        (line) => !host.files.has(line.replace(/^[A-Z]+ /u, '')),
      );
      expect(missing).toEqual([]);
      await host.close();
    });
  }

  test(`from a disk no page ${which} asks for what is not there`, details, async ({ context }) => {
    expect(await crawl(context, `${pathToFileURL(DIST).href}/`, pages)).toEqual([]);
  });
}
