import { type Page, test as base, expect as impatient } from '@playwright/test';
import { bundleIsland } from '../../src/publish/scripts.ts';
import { type Files, type Host, builtFiles, releaseWith, startHost } from './faulty.ts';
import { allPages, differingPages } from './site.ts';
import { searchFor } from './tour.ts';

/** A worker starts when the machine has time for it. */
const expect = impatient.configure({ timeout: 20_000 });

const test = base.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  host: async ({}, use) => {
    const host = await startHost(builtFiles());
    await use(host);
    await host.close();
  },
});

const status = (page: Page) => page.locator('.offline').getByRole('status');
const news = (page: Page) => page.getByText('有新版本');

async function download(page: Page, host: Host): Promise<void> {
  await page.goto(`${host.url}offline/index.html`);
  await page.getByRole('button', { name: /^下载离线版（\d+\.\d MB）$/u }).click();
  await expect(status(page)).toHaveText(/^离线版已在本机：\d+ 个文件，\d+\.\d MB。$/u);
}

/** A release in which the page about the site says something new. */
function nextRelease(files: Files): Files {
  const about = files.get('about/index.html')?.toString() ?? '';
  return releaseWith(files, {
    'about/index.html': about.replace('>这是什么<', '>这是什么（新）<'),
  });
}

/** What the browser keeps: caches, workers. */
function kept(page: Page) {
  return page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

test('reading leaves nothing behind until the reader asks for it', async ({ page, host }) => {
  for (const path of ['index.html', 'offline/index.html']) await page.goto(host.url + path);
  expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
});

test('once downloaded, every page and the search work with the host gone', async ({
  page,
  host,
}) => {
  test.setTimeout(120_000);
  await download(page, host);
  host.down = true;
  for (const path of differingPages()) {
    await page.goto(host.url + path);
    expect(
      await page.evaluate(() => document.querySelector('main')?.childElementCount),
    ).toBeGreaterThan(0);
  }
  const missing = await page.evaluate(
    async (urls) => {
      const answers = await Promise.all(urls.map((url) => fetch(url).catch(() => null)));
      return urls.filter((_, index) => !answers[index]?.ok);
    },
    allPages().map((path) => host.url + path),
  );
  expect(missing).toEqual([]);
  // As people type it.
  for (const path of ['', 'about/', 'about']) {
    await page.goto(host.url + path);
    await expect(page.getByRole('main')).toBeVisible();
  }
  await searchFor({ page, root: host.url }, '十八大精神');
});

test('offline, an unknown page says so and leads home', async ({ page, host }) => {
  await download(page, host);
  host.down = true;
  await page.goto(`${host.url}no/such/page/`);
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '回到首页' }).click();
  await expect(page).toHaveURL(host.url);
});

test('a new release arrives whole, is announced quietly, and is there on the next load', async ({
  page,
  host,
}) => {
  await download(page, host);
  host.files = nextRelease(host.files);
  // A worker looks for news once in its life.
  await restartWorker(page);
  await page.goto(`${host.url}about/index.html`);
  await expect(page.getByRole('heading', { name: '这是什么' })).toHaveText('这是什么');
  await expect(news(page)).toBeVisible();
  await page.getByRole('link', { name: '重新打开本页' }).click();
  await expect(page.getByRole('heading', { name: '这是什么（新）' })).toBeVisible();
  await expect(news(page)).toHaveCount(0);
});

/** Every way in which a host can be caught in the middle of an upload. */
const FAULTS: Record<string, (old: Files, next: Files) => Files> = {
  'the new manifest before the new page': (old, next) =>
    new Map(next).set('about/index.html', old.get('about/index.html') as Buffer),
  'half of the new page': (_, next) =>
    new Map(next).set('about/index.html', half(next.get('about/index.html'))),
  'half of the new manifest': (_, next) =>
    new Map(next).set('sums.txt', half(next.get('sums.txt'))),
  'an empty manifest': (_, next) => new Map(next).set('sums.txt', Buffer.from('')),
  'a page in place of the manifest': (old) =>
    new Map(old).set('sums.txt', old.get('404.html') as Buffer),
  'the new page missing': (_, next) => without(next, 'about/index.html'),
  'no manifest at all': (_, next) => without(next, 'sums.txt'),
};

for (const [name, tear] of Object.entries(FAULTS)) {
  test(`${name}: the old edition goes on whole, and mends itself later`, async ({ page, host }) => {
    await download(page, host);
    const old = host.files;
    const next = nextRelease(old);
    host.files = tear(old, next);
    await restartWorker(page);
    await page.goto(`${host.url}about/index.html`);
    await page.waitForTimeout(1000);
    await expect(page.getByRole('heading', { name: '这是什么' })).toHaveText('这是什么');
    await expect(news(page)).toHaveCount(0);
    host.files = next;
    await restartWorker(page);
    await page.goto(`${host.url}about/index.html`);
    await expect(news(page)).toBeVisible();
  });
}

test('a first download that breaks off says so, keeps no half, and can be tried again', async ({
  page,
  host,
}) => {
  const whole = host.files;
  host.files = new Map(whole).set('about/index.html', half(whole.get('about/index.html')));
  await page.goto(`${host.url}offline/index.html`);
  await page.getByRole('button', { name: /^下载离线版/u }).click();
  await expect(status(page)).toHaveText(/^没有下载完整/u);
  await page.goto(`${host.url}about/index.html`);
  host.files = whole;
  await download(page, host);
});

test('the reader can remove it, and nothing is left', async ({ page, host }) => {
  await download(page, host);
  await page.getByRole('button', { name: '删除离线版' }).click();
  await expect(status(page)).toHaveText('离线版已从本机删除。');
  expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
});

test('the kill switch removes it from every reader', async ({ page, host }) => {
  await download(page, host);
  host.files = new Map(host.files).set('sw.js', Buffer.from(await bundleIsland('retire', true)));
  await page.goto(`${host.url}index.html`);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await impatient.poll(() => kept(page), { timeout: 20_000 }).toEqual({ caches: 0, workers: 0 });
  await page.goto(`${host.url}about/index.html`);
  await expect(page.getByRole('main')).toBeVisible();
});

test('where it cannot work the page says so and offers the single file', async ({ browser }) => {
  const host = await startHost(builtFiles());
  const page = await browser.newPage();
  await page.addInitScript(() =>
    Object.defineProperty(window, 'isSecureContext', { value: false }),
  );
  await page.goto(`${host.url}offline/index.html`);
  await expect(page.getByText('这里不能把网站存进浏览器')).toBeVisible();
  await expect(page.getByRole('button', { name: /离线版/u })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /单文件版$/u }).first()).toBeVisible();
  await page.close();
  await host.close();
});

function half(content: Buffer | undefined): Buffer {
  return (content ?? Buffer.from('')).subarray(0, (content?.length ?? 0) / 2);
}

function without(files: Files, path: string): Files {
  const rest = new Map(files);
  rest.delete(path);
  return rest;
}

/** Ends the worker as a browser does after half a minute without work; the next visit starts it anew. */
async function restartWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
