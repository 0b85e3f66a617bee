import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { serve } from '../../../src/cli/serve.ts';
import { BROWSER_FLAGS } from '../../machine/browser.ts';
import { builtFiles, startTestHost } from '../testHost.ts';
import { DIST, allPages, differingPages } from '../site.ts';
import { type Visit, searchFor, prepareLecture, openPages, startVisit } from '../visit.ts';

/** An address that resolves to this machine but is no secure context, like that of an intranet. */
const INSECURE_HOST = '10.1.2.3';

base.use({
  launchOptions: {
    ...(process.env['CHROME_PATH'] ? { executablePath: process.env['CHROME_PATH'] } : {}),
    args: [...BROWSER_FLAGS, `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`],
  },
});

/** The places for the site; with `all` every page is opened, else every page that differs in more than its words. */
const PLACES: readonly { name: string; base: string | null; host?: string; all?: true }[] = [
  { name: 'the root of a host', base: '/' },
  { name: 'a folder within a folder', base: '/a/b/' },
  { name: 'a project page as on GitHub', base: '/yandu/' },
  { name: 'a path with Chinese and spaces', base: '/学习 资料/通知（2012）/', all: true },
  { name: 'an intranet address over plain HTTP', base: '/yandu/', host: INSECURE_HOST },
  { name: 'a folder of a disk', base: null, all: true },
];

/** Playwright's `test` with the unchanged `dist` at each place. */
const test = base.extend<{ place: (typeof PLACES)[number]; visit: Visit }>({
  place: [{ name: '', base: '/' }, { option: true }],
  visit: async ({ browser, place }, use) => {
    const { url, close } = place.base === null ? copyToDisk() : await serveAt(place);
    const visit = await startVisit(browser, url);
    await use(visit);
    await visit.context.close();
    await close();
    expect(visit.problems, 'no fault, no violation, no console message').toEqual([]);
  },
});

async function serveAt({ base: path, host }: { base: string | null; host?: string }) {
  const { url, close } = await serve(DIST, { base: encodeURI(path ?? '/') });
  return { url: host ? url.replace('127.0.0.1', host) : url, close };
}

function copyToDisk() {
  const folder = join(mkdtempSync(join(tmpdir(), 'disk-')), '学习 资料', '通知（2012）');
  cpSync(DIST, folder, { recursive: true });
  return { url: `${pathToFileURL(folder).href}/`, close: async () => {} };
}

for (const place of PLACES) {
  test.describe(`at ${place.name}`, () => {
    test.use({ place });

    test('pages open and every link leads to a file', async ({ visit }) => {
      await openAndFollow(visit, differingPages());
    });

    if (place.all) {
      test(
        'every page opens and every link leads to a file',
        { tag: '@proof' },
        async ({ visit }) => {
          await openAndFollow(visit, allPages());
        },
      );
    }

    test('search finds words and leads to them', async ({ visit }) => {
      await searchFor(visit);
    });

    test('a lecture is prepared from a section: collected, presented, printed, downloaded', async ({
      visit,
    }) => {
      await prepareLecture(visit);
    });

    test('the page is a secure context everywhere but on plain HTTP by IP', async ({ visit }) => {
      await visit.page.goto(`${visit.root}index.html`);
      const secure = await visit.page.evaluate(() => isSecureContext);
      expect(secure).toBe(place.host !== INSECURE_HOST);
    });
  });
}

async function linkWorks({ context, root }: Visit, link: string): Promise<boolean> {
  if (!link.startsWith(root)) return false;
  if (link.startsWith('file:')) return existsSync(fileURLToPath(link));
  // Node cannot resolve that address.
  const url = link.replace(INSECURE_HOST, '127.0.0.1');
  return (await context.request.head(url, { maxRedirects: 0 })).ok();
}

for (const path of ['/', '/a/b/', '/学习 资料/']) {
  test(`the 404 page under ${path} leads to its root`, async ({ browser }) => {
    const { url, close } = await serve(DIST, { base: encodeURI(path) });
    const { context, page, root } = await startVisit(browser, url);
    await page.goto(`${root}no/such/page/`);
    const home = page.getByRole('main').getByRole('link', { name: '回到首页' });
    await expect(home).toHaveAttribute('href', new URL(root).pathname);
    await home.click();
    await expect(page).toHaveURL(root);
    await context.close();
    await close();
  });
}

for (const [name, outer] of [
  ['another copy of it', builtFiles()],
  ['another site with a file of that name', new Map([['sums.txt', Buffer.from('abc  a.txt\n')]])],
] as const) {
  test(`the 404 page of a site within ${name} leads to the inner one`, async ({ browser }) => {
    const inner = [...builtFiles()].map(([path, content]) => [`b/${path}`, content] as const);
    // A host has one 404 page.
    const lost = ['404.html', builtFiles().get('404.html') ?? Buffer.from('')] as const;
    const host = await startTestHost(new Map([...outer, ...inner, lost]), '/');
    const { context, page } = await startVisit(browser, host.url);
    await page.goto(`${host.url}b/no/such/page/`);
    const home = page.getByRole('main').getByRole('link', { name: '回到首页' });
    await expect(home).toHaveAttribute('href', '/b/');
    await home.click();
    await expect(page).toHaveURL(`${host.url}b/`);
    await context.close();
    await host.close();
  });
}

/** Opens pages and confirms that each of their links leads to a file. */
async function openAndFollow(visit: Visit, pages: readonly string[]): Promise<void> {
  const links = await openPages(visit, pages);
  const dead = await Promise.all(links.map(async (link) => !(await linkWorks(visit, link))));
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((_, index) => dead[index])).toEqual([]);
}
