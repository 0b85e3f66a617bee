import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, expect } from '@playwright/test';
import { keepPreviousAssets } from '../../../src/integration/previousAssets.ts';
import {
  type SiteFiles,
  type TestHost,
  builtFiles,
  releaseWith,
  startTestHost,
} from '../testHost.ts';
import { test } from './hostTest.ts';
import { DIST, pagesByKind } from '../site.ts';
import { lectureSection, searchFor, prepareLecture, startVisit } from '../visit.ts';

const notice = (page: Page) => page.getByRole('status').filter({ hasText: '有新版本' });

/** Opens the page by a link, so that the browser's cache answers. */
async function comeBack(page: Page, host: TestHost): Promise<void> {
  await page.goto(`${host.url}search/index.html`);
  await page.getByRole('link', { name: '使用说明', exact: true }).first().click();
  await page.waitForURL(/about/u);
}

/** Resolves once the page has fetched itself from the cache and from the host, to compare the two. */
function comparison(page: Page, path = 'about/index.html'): Promise<void> {
  let fetched = 0;
  return new Promise((resolve) =>
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'fetch' && request.url().endsWith(path)) fetched += 1;
      if (fetched === 2) resolve();
    }),
  );
}

/** Waits until the page has asked whether it must be compared. */
async function updateCheck(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.scripts].some((script) => script.src.includes('freshness') && 'data' in script),
  );
}

/** Confirms that no update notice appears, once what the page has fetched has been handled. */
async function expectNoNotice(page: Page): Promise<void> {
  await page.evaluate(() => fetch(location.href, { cache: 'force-cache' }).then((r) => r.text()));
  await expect(notice(page)).toHaveCount(0);
}

/** Returns the requests for a page. */
const requestsFor = (host: TestHost, path = 'about/index.html') =>
  host.requests.filter((line) => line.endsWith(` ${path}`));

/** Publishes a release in which a page has one more paragraph. */
function publishChange(host: TestHost, path = 'about/index.html'): void {
  const old = host.files.get(path)?.toString() ?? '';
  const next = old.replace('</main>', '<p>新的一段</p></main>');
  expect(next).not.toBe(old);
  host.files = releaseWith(host.files, { [path]: next });
}

test('an old page from a cache shows the update notice, and reloading shows the new page', async ({
  page,
  host,
}) => {
  await comeBack(page, host);
  publishChange(host);
  await comeBack(page, host);
  await expect(page.getByText('新的一段')).toHaveCount(0);
  await expect(notice(page)).toBeVisible();
  await page.getByRole('link', { name: '重新打开本页' }).click();
  await expect(page.getByText('新的一段')).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

/** The pages with scripts of their own. */
const PAGES = ['search', 'pack', 'present', 'handout', 'office', 'offline'];

for (const name of PAGES) {
  test(`the page ${name} shows the update notice too`, async ({ page, host }) => {
    const path = `${name}/index.html`;
    const open = async () => {
      await page.goto(`${host.url}about/index.html`);
      // Opens the page as a link would; no link to it is the same on every page.
      await page.evaluate((to) => location.assign(to), host.url + path);
      await page.waitForURL(`**/${path}`);
    };
    await open();
    publishChange(host, path);
    await open();
    await expect(notice(page)).toBeVisible();
  });
}

test('an unchanged page costs one request, answered by headers alone, and no second one', async ({
  page,
  host,
}) => {
  await comeBack(page, host);
  host.requests.length = 0;
  const compared = comparison(page);
  await comeBack(page, host);
  await compared;
  await expectNoNotice(page);
  await comeBack(page, host);
  await updateCheck(page);
  await expectNoNotice(page);
  expect(requestsFor(host)).toEqual(['GET about/index.html']);
  expect(host.unchanged.filter((path) => path.startsWith('about'))).toEqual(['about/index.html']);
});

for (const [name, portal] of Object.entries({
  'a login page in its place': '<!doctype html><title>登录</title>请登录',
  'an empty answer': '',
})) {
  test(`${name} is no new version`, async ({ page, host }) => {
    await comeBack(page, host);
    host.files = new Map(host.files).set('about/index.html', Buffer.from(portal));
    host.requests.length = 0;
    const compared = comparison(page);
    await comeBack(page, host);
    await compared;
    expect(requestsFor(host)).toEqual(['GET about/index.html']);
    await expectNoNotice(page);
  });
}

test('the same page with another date, as from another machine of the host, is no new version', async ({
  page,
  host,
}) => {
  await comeBack(page, host);
  const same = Buffer.from(host.files.get('about/index.html') ?? '');
  host.files = new Map(host.files).set('about/index.html', same);
  host.requests.length = 0;
  const compared = comparison(page);
  await comeBack(page, host);
  await compared;
  expect(requestsFor(host)).toEqual(['GET about/index.html']);
  await expectNoNotice(page);
});

test('a page from the network sends no further request', async ({ page, host }) => {
  await page.goto(`${host.url}about/index.html`);
  // A check would begin a second after the page has loaded.
  await page.waitForTimeout(2000);
  expect(requestsFor(host)).toEqual(['GET about/index.html']);
  expect(host.requests.filter((line) => line.includes('freshness'))).toEqual([]);
});

test('a browser that cannot tell a cache from the network checks the page', async ({
  page,
  host,
}) => {
  // Like Chromium before 109, which reports a transfer size for pages from the cache too.
  await page.addInitScript(() => {
    const told = performance.getEntriesByType.bind(performance);
    performance.getEntriesByType = (type) =>
      type === 'navigation'
        ? ([{ transferSize: 9000 }] as unknown as PerformanceEntryList)
        : told(type);
  });
  const compared = comparison(page);
  await comeBack(page, host);
  await compared;
  expect(requestsFor(host)).toEqual(['GET about/index.html', 'GET about/index.html']);
  publishChange(host);
  await page.evaluate(() => sessionStorage.clear());
  await comeBack(page, host);
  await expect(notice(page)).toBeVisible();
});

/** The pages of the previous release, one of every kind with a script of its own. */
const OLD_PAGES = [
  ...Object.values(pagesByKind()).filter((path) => path !== '404.html'),
  'present/index.html?section=',
  'handout/index.html?section=',
  'office/index.html?section=',
  'pack/index.html?section=',
  'search/index.html?q=%E5%B7%A5%E4%BC%9A',
].map((path) => path.replace(/section=$/u, `section=${lectureSection().section}`));

test('cached pages of the previous release keep their styles and scripts on the new host', async ({
  browser,
}) => {
  const { old, next } = twoReleases();
  // A proxy cache has every page of the previous release, and no other file.
  for (const [path, content] of old) if (path.endsWith('.html')) next.set(path, content);
  const host = await startTestHost(next);
  const there = await startVisit(browser, host.url);
  for (const path of OLD_PAGES) {
    await there.page.goto(host.url + path, { waitUntil: 'networkidle' });
    const colour = () => getComputedStyle(document.body).backgroundColor;
    expect(await there.page.evaluate(colour), path).not.toBe('rgba(0, 0, 0, 0)');
  }
  await searchFor(there);
  await prepareLecture(there);
  const asked = host.requests.map((line) => line.replace(/^\w+ /u, ''));
  expect(asked.filter((path) => !next.has(path))).toEqual([]);
  expect(
    asked.filter((path) => path.startsWith('assets/') && !isOld(path) && isScript(path)),
  ).toEqual([]);
  expect(new Set(asked.filter(isOld)).size).toBeGreaterThan(8);
  expect(there.problems).toEqual([]);
  await there.context.close();
  await host.close();
});

const SCRIPT = /\b(?!excerpts)([a-z-]+)\.[0-9a-f]{10}\.js/gu;
const isScript = (path: string) => path.replace(SCRIPT, '') !== path;
const isOld = (path: string) => path.includes('.0000000000.');

/** Returns the built site and a previous release with other scripts, published one over the other. */
function twoReleases(): { old: SiteFiles; next: SiteFiles } {
  const folder = mkdtempSync(join(tmpdir(), 'releases-'));
  const [one, two] = [join(folder, 'old'), join(folder, 'next')];
  const earlier = (text: string) => text.replace(SCRIPT, '$1.0000000000.js');
  const old: SiteFiles = new Map();
  for (const [path, content] of builtFiles()) {
    const changed = path.endsWith('.html') ? Buffer.from(earlier(content.toString())) : content;
    old.set(earlier(path), changed);
  }
  for (const [path, content] of releaseWith(old, {})) {
    mkdirSync(join(one, path, '..'), { recursive: true });
    writeFileSync(join(one, path), content);
  }
  cpSync(DIST, two, { recursive: true });
  expect(keepPreviousAssets(one, two).filter(isOld).length).toBeGreaterThan(8);
  return { old, next: builtFiles(two) };
}
