import { chmodSync, cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { SUMS, listFiles } from '../../src/integration/checksums.ts';
import { DIST, differingPages } from '../e2e/site.ts';
import { type Visit, searchFor, teach, tour, visit } from '../e2e/tour.ts';
import { HOSTS, type Host, start, versionOf } from './host.ts';

const WORDS = '十八大精神';

const pages = differingPages();

const test = base.extend<{ host: Host; folder: string; there: Visit }>({
  host: [HOSTS[0] as Host, { option: true }],
  folder: ['', { option: true }],
  there: async ({ browser, host, folder }, use) => {
    const served = mkdtempSync(join(tmpdir(), 'served-'));
    chmodSync(served, 0o755);
    cpSync(DIST, join(served, folder), { recursive: true });
    const { url, stop } = await start(host, served);
    const there = await visit(browser, url + folder);
    await use(there);
    await there.context.close();
    await stop();
    expect(there.noises, 'no fault, no violation, nothing said').toEqual([]);
  },
});

for (const host of HOSTS) {
  for (const folder of ['', 'a/b/']) {
    test.describe(`${host.name} at /${folder}`, () => {
      test.use({ host, folder });
      test.skip(versionOf(host) === null, `${host.name} is not here and could not be installed`);

      test('every file arrives as it was built', async ({ there }) => {
        const wrong: string[] = [];
        // One by one: the smallest hosts drop what comes all at once.
        for (const file of [...listFiles(DIST), SUMS])
          wrong.push(...(await faults(there.root, file)));
        expect(wrong).toEqual([]);
      });

      if (folder !== '') {
        test('a section is taught with: collected, presented, printed, taken away', async ({
          there,
        }) => {
          await teach(there);
        });
      }

      test('pages, search and deep links work', async ({ there }) => {
        const links = await tour(there, pages);
        expect(links.filter((link) => !link.startsWith(there.root))).toEqual([]);
        await searchFor(there, WORDS);
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

/** Addresses as people keep and send them: a passage, a search, a folder with and without its slash. */
async function followDeepLinks({ page, root }: Visit): Promise<void> {
  const section = pages.find((path) => /^[^/]+\/[^/]+\/1\/index\.html$/u.test(path)) ?? '';
  await page.goto(`${root}${section}#p2`);
  await expect(page.locator('#p2')).toBeInViewport();
  await page.goto(`${root}search/index.html?q=${encodeURIComponent(WORDS)}`);
  await expect(
    page.getByRole('list', { name: '搜索结果' }).getByRole('listitem').first(),
  ).toContainText(WORDS);
  for (const path of ['', 'about/', 'about']) {
    await page.goto(root + path);
    await expect(page.getByRole('main')).toBeVisible();
  }
}
