import { chmodSync, cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { SUMS_FILE, listFiles } from '../../src/integration/checksums.ts';
import { DIST, differingPages, longestSection, wordsToFind } from '../e2e/site.ts';
import { type Visit, searchFor, prepareLecture, openPages, startVisit } from '../e2e/visit.ts';
import { HOSTS, type Host, start, versionOf } from './host.ts';

const pages = differingPages();

const test = base.extend<{ host: Host; folder: string; there: Visit }>({
  host: [HOSTS[0] as Host, { option: true }],
  folder: ['', { option: true }],
  there: async ({ browser, host, folder }, use) => {
    const served = mkdtempSync(join(tmpdir(), 'served-'));
    chmodSync(served, 0o755);
    cpSync(DIST, join(served, folder), { recursive: true });
    const { url, stop } = await start(host, served);
    const there = await startVisit(browser, url + folder);
    await use(there);
    await there.context.close();
    await stop();
    expect(there.problems, 'no error, no violation, no console message').toEqual([]);
  },
});

for (const host of HOSTS) {
  for (const folder of ['', 'a/b/']) {
    test.describe(`${host.name} at /${folder}`, () => {
      test.use({ host, folder });
      test.skip(
        versionOf(host) === null,
        `${host.name} is not installed and could not be installed`,
      );

      test('every file is served as built', async ({ there }) => {
        const wrong: string[] = [];
        // One by one: the smallest hosts drop parallel requests.
        for (const file of [...listFiles(DIST), SUMS_FILE])
          wrong.push(...(await faults(there.root, file)));
        expect(wrong).toEqual([]);
      });

      if (folder !== '') {
        test('a section can be collected, presented, printed and downloaded', async ({ there }) => {
          await prepareLecture(there);
        });
      }

      test('pages, search and deep links work', async ({ there }) => {
        const links = await openPages(there, pages);
        expect(links.filter((link) => !link.startsWith(there.root))).toEqual([]);
        await searchFor(there);
        await followDeepLinks(there);
      });
    });
  }
}

async function faults(root: string, file: string): Promise<string[]> {
  const response = await fetch(root + file);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!response.ok) return [`${file}: ${response.status}`];
  const type = response.headers.get('content-type') ?? '';
  if (file.endsWith('.html') && !type.startsWith('text/html')) return [`${file}: ${type}`];
  return bytes.equals(readFileSync(join(DIST, file))) ? [] : [`${file}: other bytes`];
}

/** Opens addresses as people send them: a passage, a search, a folder with and without its slash. */
async function followDeepLinks({ page, root }: Visit): Promise<void> {
  await page.goto(`${root}${longestSection()}index.html#p2`);
  await expect(page.locator('#p2')).toBeInViewport();
  const words = wordsToFind();
  await page.goto(`${root}search/index.html?q=${encodeURIComponent(words)}`);
  await expect(
    page.getByRole('list', { name: '查找结果' }).getByRole('listitem').first(),
  ).toContainText(words);
  for (const path of ['', 'about/', 'about']) {
    await page.goto(root + path);
    await expect(page.getByRole('main')).toBeVisible();
  }
}
