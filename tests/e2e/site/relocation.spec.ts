import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { serve } from '../../../src/cli/serve.ts';
import { BROWSER_FLAGS } from '../../machine/browser.ts';
import { builtFiles, startHost } from '../faulty.ts';
import { DIST, allPages, differingPages } from '../site.ts';
import { type Visit, searchFor, teach, tour, visit } from '../tour.ts';

/** An address that leads to this machine without being a secure context, as an intranet's would. */
const PLAIN = '10.1.2.3';
const WORDS = '十八大精神';

base.use({
  launchOptions: {
    ...(process.env['CHROME_PATH'] ? { executablePath: process.env['CHROME_PATH'] } : {}),
    args: [...BROWSER_FLAGS, `--host-resolver-rules=MAP ${PLAIN} 127.0.0.1`],
  },
});

/** Where everything is hardest every page is opened; elsewhere every page that differs in more than its words. */
const PLACES: readonly { name: string; base: string | null; host?: string; all?: true }[] = [
  { name: 'the root of a host', base: '/' },
  { name: 'a folder within a folder', base: '/a/b/' },
  { name: 'a project page as on GitHub', base: '/yandu/' },
  { name: 'a path with Chinese and spaces', base: '/学习 资料/通知（2012）/', all: true },
  { name: 'an intranet address over plain HTTP', base: '/yandu/', host: PLAIN },
  { name: 'a folder of a disk', base: null, all: true },
];

/** The same `dist`, never touched, at each place. */
const test = base.extend<{ place: (typeof PLACES)[number]; there: Visit }>({
  place: [{ name: '', base: '/' }, { option: true }],
  there: async ({ browser, place }, use) => {
    const { url, close } = place.base === null ? copyToDisk() : await serveAt(place);
    const there = await visit(browser, url);
    await use(there);
    await there.context.close();
    await close();
    expect(there.noises, 'no fault, no violation, nothing said').toEqual([]);
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

    test(`${place.all ? 'every page opens' : 'pages open'} and every link leads to a file`, async ({
      there,
    }) => {
      test.setTimeout(180_000);
      const links = await tour(there, place.all ? allPages() : differingPages());
      const dead = await Promise.all(links.map(async (link) => !(await leadsOn(there, link))));
      expect(links.length).toBeGreaterThan(50);
      expect(links.filter((_, index) => dead[index])).toEqual([]);
    });

    test('search finds words and leads to them', async ({ there }) => {
      await searchFor(there, WORDS);
    });

    test('a section is taught with: collected, presented, printed, taken away', async ({
      there,
    }) => {
      await teach(there);
    });

    test('the page that came is secure exactly where the browser says so', async ({ there }) => {
      await there.page.goto(`${there.root}index.html`);
      const secure = await there.page.evaluate(() => isSecureContext);
      expect(secure).toBe(place.host !== PLAIN);
    });
  });
}

async function leadsOn({ context, root }: Visit, link: string): Promise<boolean> {
  if (!link.startsWith(root)) return false;
  if (link.startsWith('file:')) return existsSync(fileURLToPath(link));
  // Node does not know where that leads.
  const url = link.replace(PLAIN, '127.0.0.1');
  return (await context.request.head(url, { maxRedirects: 0 })).ok();
}

for (const path of ['/', '/a/b/', '/学习 资料/']) {
  test(`a lost reader under ${path} finds back to its root`, async ({ browser }) => {
    const { url, close } = await serve(DIST, { base: encodeURI(path) });
    const { context, page, root } = await visit(browser, url);
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
  ['a stranger that has such a file too', new Map([['sums.txt', Buffer.from('abc  a.txt\n')]])],
] as const) {
  test(`a lost reader in a site within ${name} finds back to the inner one`, async ({
    browser,
  }) => {
    const inner = [...builtFiles()].map(([path, content]) => [`b/${path}`, content] as const);
    // A host has one page for all that are lost.
    const lost = ['404.html', builtFiles().get('404.html') ?? Buffer.from('')] as const;
    const host = await startHost(new Map([...outer, ...inner, lost]), '/');
    const { context, page } = await visit(browser, host.url);
    await page.goto(`${host.url}b/no/such/page/`);
    const home = page.getByRole('main').getByRole('link', { name: '回到首页' });
    await expect(home).toHaveAttribute('href', '/b/');
    await home.click();
    await expect(page).toHaveURL(`${host.url}b/`);
    await context.close();
    await host.close();
  });
}
