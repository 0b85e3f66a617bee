import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, test as base, expect } from '@playwright/test';
import { keepAssets } from '../../../src/integration/previousAssets.ts';
import { type Files, type Host, builtFiles, releaseWith, startHost } from '../faulty.ts';
import { DIST, pageKinds } from '../site.ts';
import { lesson, searchFor, teach, visit } from '../tour.ts';

/** A host as plain ones are: it says when a file changed and nothing about caching. */
const test = base.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  host: async ({}, use) => {
    const host = await startHost(builtFiles());
    await use(host);
    await host.close();
  },
});

const news = (page: Page) => page.getByRole('status').filter({ hasText: '有新版本' });

/** As a reader comes back: by a link, so that the browser's cache answers. */
async function comeBack(page: Page, host: Host): Promise<void> {
  await page.goto(`${host.url}search/index.html`);
  await page.getByRole('link', { name: '关于', exact: true }).first().click();
  await page.waitForURL(/about/u);
}

/** What was asked of the host about the page since it was opened, once all of it is answered. */
async function questions(page: Page, host: Host, path = 'about/index.html'): Promise<string[]> {
  await page.waitForLoadState('load');
  await page.waitForTimeout(1500);
  await page.waitForLoadState('networkidle');
  return host.asked.filter((line) => line.endsWith(` ${path}`));
}

/** A release in which a page says something more. */
function publish(host: Host, path = 'about/index.html'): void {
  const old = host.files.get(path)?.toString() ?? '';
  const next = old.replace('</main>', '<p>新的一段</p></main>');
  expect(next).not.toBe(old);
  host.files = releaseWith(host.files, { [path]: next });
}

test('an old page out of a cache says that there is a new one, and reloading shows it', async ({
  page,
  host,
}) => {
  await comeBack(page, host);
  publish(host);
  await comeBack(page, host);
  await expect(page.getByText('新的一段')).toHaveCount(0);
  await expect(news(page)).toBeVisible();
  await page.getByRole('link', { name: '重新打开本页' }).click();
  await expect(page.getByText('新的一段')).toBeVisible();
  await expect(news(page)).toHaveCount(0);
});

/** Pages with scripts of their own, and how a reader comes back to each. */
const PAGES = ['search', 'pack', 'present', 'handout', 'office', 'offline'];

for (const name of PAGES) {
  test(`the page ${name} says so too`, async ({ page, host }) => {
    const path = `${name}/index.html`;
    const open = async () => {
      await page.goto(`${host.url}about/index.html`);
      // As a link would, without one that is the same on every page.
      await page.evaluate((to) => location.assign(to), host.url + path);
      await page.waitForURL(`**/${path}`);
    };
    await open();
    publish(host, path);
    await open();
    await expect(news(page)).toBeVisible();
  });
}

test('a page that is still the newest costs a look at its headers, and no second one', async ({
  page,
  host,
}) => {
  await comeBack(page, host);
  host.asked.length = 0;
  await comeBack(page, host);
  expect(await questions(page, host)).toEqual(['HEAD about/index.html']);
  await comeBack(page, host);
  expect(await questions(page, host)).toEqual(['HEAD about/index.html']);
  await expect(news(page)).toHaveCount(0);
});

for (const [name, portal] of Object.entries({
  'a login page in its place': '<!doctype html><title>登录</title>请登录',
  'an empty answer': '',
})) {
  test(`${name} is no new version`, async ({ page, host }) => {
    await comeBack(page, host);
    host.files = new Map(host.files).set('about/index.html', Buffer.from(portal));
    host.asked.length = 0;
    await comeBack(page, host);
    expect(await questions(page, host)).toEqual(['HEAD about/index.html', 'GET about/index.html']);
    await expect(news(page)).toHaveCount(0);
  });
}

test('the same page with another date, as from another machine of the host, is no new version', async ({
  page,
  host,
}) => {
  await comeBack(page, host);
  const same = Buffer.from(host.files.get('about/index.html') ?? '');
  host.files = new Map(host.files).set('about/index.html', same);
  host.asked.length = 0;
  await comeBack(page, host);
  expect(await questions(page, host)).toEqual(['HEAD about/index.html', 'GET about/index.html']);
  await expect(news(page)).toHaveCount(0);
});

test('a page that came over the network asks nothing more', async ({ page, host }) => {
  await page.goto(`${host.url}about/index.html`);
  expect(await questions(page, host)).toEqual(['GET about/index.html']);
  expect(host.asked.filter((line) => line.includes('freshness'))).toEqual([]);
});

test('where a kernel cannot tell a cache from the network, a page is asked about', async ({
  page,
  host,
}) => {
  // As Chromium before 109: a page out of the cache counts as if it had come over the network.
  await page.addInitScript(() => {
    const told = performance.getEntriesByType.bind(performance);
    performance.getEntriesByType = (type) =>
      type === 'navigation'
        ? ([{ transferSize: 9000 }] as unknown as PerformanceEntryList)
        : told(type);
  });
  await comeBack(page, host);
  expect(await questions(page, host)).toEqual(['GET about/index.html', 'HEAD about/index.html']);
  publish(host);
  await page.evaluate(() => sessionStorage.clear());
  await comeBack(page, host);
  await expect(news(page)).toBeVisible();
});

/** Pages of every kind with a script of their own, as the release before has them. */
const OLD_PAGES = [
  ...Object.values(pageKinds()).filter((path) => path !== '404.html'),
  'present/index.html?section=',
  'handout/index.html?section=',
  'office/index.html?section=',
  'pack/index.html?section=',
  'search/index.html?q=%E5%B7%A5%E4%BC%9A',
].map((path) => path.replace(/section=$/u, `section=${lesson().section}`));

test('pages of the release before, out of some cache, keep their style and their scripts on the new host', async ({
  browser,
}) => {
  test.setTimeout(60_000);
  const { old, next } = twoReleases();
  // A cache before the host has kept every page, and nothing else.
  for (const [path, content] of old) if (path.endsWith('.html')) next.set(path, content);
  const host = await startHost(next);
  const there = await visit(browser, host.url);
  for (const path of OLD_PAGES) {
    await there.page.goto(host.url + path, { waitUntil: 'networkidle' });
    const colour = () => getComputedStyle(document.body).backgroundColor;
    expect(await there.page.evaluate(colour), path).not.toBe('rgba(0, 0, 0, 0)');
  }
  await searchFor(there, '十八大精神');
  await teach(there);
  const asked = host.asked.map((line) => line.replace(/^\w+ /u, ''));
  expect(asked.filter((path) => !next.has(path))).toEqual([]);
  expect(
    asked.filter((path) => path.startsWith('assets/') && !isOld(path) && isScript(path)),
  ).toEqual([]);
  expect(new Set(asked.filter(isOld)).size).toBeGreaterThan(8);
  expect(there.noises).toEqual([]);
  await there.context.close();
  await host.close();
});

const SCRIPT = /\b(?!excerpts)([a-z-]+)\.[0-9a-f]{10}\.js/gu;
const isScript = (path: string) => path.replace(SCRIPT, '') !== path;
const isOld = (path: string) => path.includes('.0000000000.');

/** The built site, and the same as a release before it whose scripts were others, published one over the other. */
function twoReleases(): { old: Files; next: Files } {
  const folder = mkdtempSync(join(tmpdir(), 'releases-'));
  const [one, two] = [join(folder, 'old'), join(folder, 'next')];
  const earlier = (text: string) => text.replace(SCRIPT, '$1.0000000000.js');
  const old: Files = new Map();
  for (const [path, content] of builtFiles()) {
    const changed = path.endsWith('.html') ? Buffer.from(earlier(content.toString())) : content;
    old.set(earlier(path), changed);
  }
  for (const [path, content] of releaseWith(old, {})) {
    mkdirSync(join(one, path, '..'), { recursive: true });
    writeFileSync(join(one, path), content);
  }
  cpSync(DIST, two, { recursive: true });
  expect(keepAssets(one, two).filter(isOld).length).toBeGreaterThan(8);
  return { old, next: builtFiles(two) };
}
