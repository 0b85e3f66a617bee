import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Page, expect } from '@playwright/test';
import {
  type SiteFiles,
  type TestHost,
  builtFiles,
  releaseWith,
  startTestHost,
} from '../testHost.ts';
import { test } from './hostTest.ts';
import { allPages, differingPages } from '../site.ts';
import { openPage, searchFor } from '../visit.ts';

const status = (page: Page) => page.getByRole('main').getByRole('status');
const notice = (page: Page) => page.getByText('有新版本');
const offer = (page: Page) => page.getByRole('button', { name: /^下载离线版（\d+\.\d MB）$/u });
const removal = (page: Page) => page.getByRole('button', { name: '删除离线版' });
const WHOLE = /^离线版已在本机：\d+ 个文件，\d+\.\d MB。$/u;

async function download(page: Page, host: TestHost): Promise<void> {
  await page.goto(`${host.url}offline/index.html`);
  await offer(page).click();
  await expect(status(page)).toHaveText(WHOLE);
}

/** Makes a host send the first files of a download and hold the rest. Returns a function that releases them. */
function holdAfter(host: TestHost, count: number): () => void {
  let go = () => {};
  const gate = new Promise<void>((resolve) => (go = resolve));
  let sent = 0;
  host.delay = (path) => {
    if (['sums.txt', 'sw.js'].includes(path)) return undefined;
    sent += 1;
    return sent > count ? gate : undefined;
  };
  return () => {
    delete host.delay;
    go();
  };
}

/** Returns the files done and in all, once the progress of a held download no longer changes. */
async function countFilesHeld(page: Page): Promise<[number, number]> {
  let before = '';
  const counted = () => status(page).textContent();
  await expect(async () => {
    const [earlier, now] = [before, (await counted()) ?? ''];
    before = now;
    expect(now).toMatch(/^已下载 [1-9]/u);
    expect(now).toBe(earlier);
  }).toPass({ intervals: [700] });
  const [, done, total] = /^已下载 (\d+)\/(\d+)/u.exec(before) ?? [];
  return [Number(done), Number(total)];
}

/** Returns a release in which the page about the site has changed. */
function nextRelease(files: SiteFiles): SiteFiles {
  const about = files.get('about/index.html')?.toString() ?? '';
  return releaseWith(files, {
    'about/index.html': about.replace('>这是什么<', '>这是什么（新）<'),
  });
}

/** Returns the numbers of caches and service workers in the browser. */
function storedInBrowser(page: Page) {
  return page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

test('reading stores nothing until the reader requests a download', async ({ page, host }) => {
  for (const path of ['index.html', 'offline/index.html']) await page.goto(host.url + path);
  expect(await storedInBrowser(page)).toEqual({ caches: 0, workers: 0 });
});

test('once downloaded, every page and the search work with the host gone', async ({
  page,
  host,
}) => {
  await download(page, host);
  host.down = true;
  for (const path of differingPages()) {
    await openPage({ page, root: host.url }, path);
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
  // An address as people type it.
  for (const path of ['', 'about/', 'about']) {
    await page.goto(host.url + path);
    await expect(page.getByRole('main')).toBeVisible();
  }
  await searchFor({ page, root: host.url });
});

test('offline, an unknown address shows the 404 page, which leads home', async ({ page, host }) => {
  await download(page, host);
  host.down = true;
  const answer = await page.goto(`${host.url}no/such/page/`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
  const home = page.getByRole('main').getByRole('link', { name: '回到首页' });
  await expect(home).toHaveAttribute('href', new URL(host.url).pathname);
  await home.click();
  await expect(page).toHaveURL(host.url);
});

test('offline, an unknown script or file is an error, never a page in its place', async ({
  page,
  host,
}) => {
  await download(page, host);
  await page.goto(`${host.url}index.html`);
  host.down = true;
  const answers = await page.evaluate(() =>
    Promise.all(
      ['assets/old.0123456789.js', 'data/passages.json'].map((path) =>
        fetch(path).then(
          ({ status }) => status,
          () => 'error',
        ),
      ),
    ),
  );
  expect(answers).toEqual(['error', 'error']);
});

test('files for download are not in the edition, and opening one offline shows the 404 page', async ({
  page,
  host,
}) => {
  await download(page, host);
  const single = [...host.files.keys()].find((path) => /^data\/[^/]+\.html$/u.test(path)) ?? '';
  expect(host.requests.filter((line) => line.includes(' data/'))).toEqual([]);
  const found = await page.evaluate(
    async (url) => (await fetch(url, { cache: 'no-store' })).status,
    host.url + single,
  );
  expect(found).toBe(200);
  host.down = true;
  await page.goto(host.url + single);
  await expect(page.getByText('要联网才能打开')).toBeVisible();
});

test('an address cut in the middle of an encoded character is answered, online and offline', async ({
  page,
  host,
}) => {
  await download(page, host);
  for (const down of [false, true]) {
    host.down = down;
    const answer = await page.goto(`${host.url}about/%E4%B8`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
  }
});

test('a new release is downloaded completely, announced by a notice, and shown on the next load', async ({
  page,
  host,
}) => {
  await download(page, host);
  host.files = nextRelease(host.files);
  // A service worker checks for an update once in its life.
  await restartWorker(page);
  await page.goto(`${host.url}about/index.html`);
  await expect(page.getByRole('heading', { name: '这是什么' })).toHaveText('这是什么');
  await expect(notice(page)).toBeVisible();
  await page.getByRole('link', { name: '重新打开本页' }).click();
  await expect(page.getByRole('heading', { name: '这是什么（新）' })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

const DAMAGED = '坏了';

/** Returns the text of a file in the downloaded edition, after writing another over it if one is given. */
const kept = (page: Page, path: string, text?: string) =>
  page.evaluate(
    async ([file, written]) => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const sums = await (await fetch('../sums.txt', { cache: 'no-store' })).text();
      const line = sums.split('\n').find((each) => each.endsWith(` ${file}`)) ?? '';
      const [key = ''] = (await cache.keys()).filter(({ url }) => url.endsWith(line.slice(0, 64)));
      if (written !== undefined) await cache.put(key, new Response(written));
      return (await cache.match(key))?.text();
    },
    [path, text] as const,
  );

test('a damaged file of the edition is not shown, and is fetched again when it is read', async ({
  page,
  host,
}) => {
  const about = 'about/index.html';
  await download(page, host);
  expect(await kept(page, about, DAMAGED)).toBe(DAMAGED);
  await page.goto(host.url + about);
  await expect(page.getByRole('heading', { name: '这是什么' })).toBeVisible();
  await expect.poll(() => kept(page, about)).toContain('这是什么');
});

test('looking for an update fetches damaged files again', async ({ page, host }) => {
  const about = 'about/index.html';
  await download(page, host);
  expect(await kept(page, about, DAMAGED)).toBe(DAMAGED);
  await page.getByRole('button', { name: '检查更新' }).click();
  await expect(status(page)).toHaveText(WHOLE);
  await expect.poll(() => kept(page, about)).toContain('这是什么');
});

/** The states of a host in the middle of an upload. */
const FAULTS: Record<string, (old: SiteFiles, next: SiteFiles) => SiteFiles> = {
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
  test(`${name}: the old edition stays complete, and is updated later`, async ({ page, host }) => {
    await download(page, host);
    const old = host.files;
    const next = nextRelease(old);
    host.files = tear(old, next);
    await restartWorker(page);
    await page.goto(`${host.url}about/index.html`);
    await page.waitForTimeout(1000);
    await expect(page.getByRole('heading', { name: '这是什么' })).toHaveText('这是什么');
    await expect(notice(page)).toHaveCount(0);
    host.files = next;
    // The worker lives on; a check that began before the release was whole may still be under way.
    await expect(async () => {
      await page.goto(`${host.url}about/index.html`);
      await expect(notice(page)).toBeVisible({ timeout: 5000 });
    }).toPass();
  });
}

test('an interrupted first download is reported, and its files are counted by the next or removed', async ({
  page,
  host,
}) => {
  const whole = host.files;
  host.files = new Map(whole).set('about/index.html', half(whole.get('about/index.html')));
  await page.goto(`${host.url}offline/index.html`);
  await expect(removal(page)).toBeHidden();
  await offer(page).click();
  await expect(status(page)).toHaveText(
    /^没有下载完整：网络中断，或者网站正在更新。已下载 \d+ 个文件，再点一次接着下载。$/u,
  );
  await page.goto(`${host.url}about/index.html`);
  await page.goto(`${host.url}offline/index.html`);
  await expect(status(page)).toHaveText(/^已下载 \d+ 个文件，再点一次接着下载。$/u);
  await removal(page).click();
  await expect(status(page)).toHaveText('离线版已从本机删除。');
  expect(await storedInBrowser(page)).toEqual({ caches: 0, workers: 0 });
  host.files = whole;
  await download(page, host);
});

test('a download shows its progress, and the buttons are disabled meanwhile', async ({
  page,
  host,
}) => {
  await page.goto(`${host.url}offline/index.html`, { waitUntil: 'networkidle' });
  const release = holdAfter(host, 20);
  await offer(page).click();
  const counted = await countFilesHeld(page);
  const bar = page.getByRole('progressbar', { name: '下载进度' });
  await expect(bar).toBeVisible();
  expect(await bar.evaluate(({ value, max }: HTMLProgressElement) => [value, max])).toEqual(
    counted,
  );
  await expect(offer(page)).toBeDisabled();
  release();
  await expect(status(page)).toHaveText(WHOLE);
  await expect(bar).toBeHidden();
});

test('a worker terminated during a download is followed by another, which continues it', async ({
  page,
  host,
}) => {
  await page.clock.install();
  await page.goto(`${host.url}offline/index.html`, { waitUntil: 'networkidle' });
  const release = holdAfter(host, 20);
  await offer(page).click();
  const [had] = await countFilesHeld(page);
  await restartWorker(page);
  const before = new Set(host.requests);
  host.requests.length = 0;
  release();
  const resumed = holdAfter(host, 10);
  await waitInVain(page);
  await expect(status(page)).toHaveText(
    new RegExp(`^已下载 \\d+/\\d+ 个文件，其中 ${had} 个是以前下载的$`, 'u'),
  );
  resumed();
  await expect(status(page)).toHaveText(WHOLE);
  const again = host.requests.filter(
    (line) => / (?!offline\/).*\.html$/u.test(line) && before.has(line),
  );
  // The files under way when the worker was terminated.
  expect(again.length).toBeLessThanOrEqual(6);
});

test('a worker that never starts is reported after a timeout', async ({ page, host }) => {
  await page.clock.install();
  host.files = new Map(host.files).set(
    'sw.js',
    Buffer.from('addEventListener("install", (e) => e.waitUntil(new Promise(() => {})));'),
  );
  await page.goto(`${host.url}offline/index.html`);
  await offer(page).click();
  await expect(offer(page)).toBeDisabled();
  await waitInVain(page);
  await expect(status(page)).toHaveText('没有下载完整：浏览器停下了下载。');
  await expect(offer(page)).toBeEnabled();
});

test('an evicted file comes from the host, and is fetched again with the next download', async ({
  page,
  host,
}) => {
  await download(page, host);
  const lost = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0] ?? '');
    const pages = (await cache.keys()).filter(({ url }) => !url.endsWith('/sums.txt'));
    await Promise.all(pages.map((request) => cache.delete(request)));
    return pages.length;
  });
  expect(lost).toBeGreaterThan(100);
  await page.goto(`${host.url}about/index.html`);
  await expect(page.getByRole('main')).toBeVisible();
  await page.goto(`${host.url}offline/index.html`);
  await page.getByRole('button', { name: '检查更新' }).click();
  await expect(offer(page).or(page.getByRole('button', { name: '检查更新' }))).toBeEnabled();
  await expect(status(page)).toHaveText(WHOLE);
  host.down = true;
  await page.goto(`${host.url}about/index.html`);
  await expect(page.getByRole('heading', { name: '这是什么' })).toBeVisible();
});

test('a disk without enough space is reported before anything is fetched', async ({
  page,
  host,
}) => {
  await page.addInitScript(() =>
    Object.assign(navigator.storage, { estimate: async () => ({ quota: 1e6, usage: 0 }) }),
  );
  await page.goto(`${host.url}offline/index.html`);
  await offer(page).click();
  await expect(status(page)).toHaveText(/^没有下载完整：本机空间不够，需要 \d+\.\d MB。$/u);
  expect(await storedInBrowser(page)).toEqual({ caches: 0, workers: 0 });
});

test('a disk that fills up during a download is reported, and the files can be removed', async ({
  page,
  host,
}) => {
  await page.goto(`${host.url}offline/index.html`);
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(host.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await offer(page).click();
  await expect(status(page)).toHaveText(
    /^没有下载完整：本机空间不够，需要 \d+\.\d MB。已下载 \d+ 个文件，再点一次接着下载。$/u,
  );
  await removal(page).click();
  await expect(status(page)).toHaveText('离线版已从本机删除。');
  expect(await storedInBrowser(page)).toEqual({ caches: 0, workers: 0 });
});

test('the reader can remove the edition, and nothing is left', async ({ page, host }) => {
  await download(page, host);
  await removal(page).click();
  await expect(status(page)).toHaveText('离线版已从本机删除。');
  expect(await storedInBrowser(page)).toEqual({ caches: 0, workers: 0 });
  await expect(offer(page)).toBeVisible();
});

test('a release without the offline edition removes it from every browser, and tells the reader', async ({
  page,
  host,
}) => {
  const withdrawn = await buildWithdrawn();
  await download(page, host);
  host.files = builtFiles(withdrawn);
  await page.goto(`${host.url}index.html`);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(() => storedInBrowser(page)).toEqual({ caches: 0, workers: 0 });
  await page.goto(`${host.url}offline/index.html`);
  await expect(page.getByText('离线版目前停用')).toBeVisible();
  await expect(page.getByRole('button', { name: /离线版/u })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /单文件版$/u }).first()).toBeVisible();
  expect(await storedInBrowser(page)).toEqual({ caches: 0, workers: 0 });
});

/** Builds the site without the offline edition. */
async function buildWithdrawn(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'withdrawn-'));
  for (const name of [
    'package.json',
    'tsconfig.json',
    'astro.config.mjs',
    'src',
    'content',
    'public',
  ])
    cpSync(resolve(name), join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  await promisify(execFile)(process.execPath, ['src/cli/build.ts', '--offline=off'], {
    cwd: root,
    env: { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return join(root, 'dist');
}

test('a browser that cannot keep an edition is told so and offered the single file', async ({
  browser,
}) => {
  const host = await startTestHost(builtFiles());
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

/** Advances the page's clock by half a minute, again and again until the page reports the timeout. */
async function waitInVain(page: Page): Promise<void> {
  const before = await status(page).textContent();
  await expect(async () => {
    await page.clock.fastForward(31_000);
    await expect(status(page)).not.toHaveText(before ?? '', { timeout: 500 });
  }).toPass();
}

function half(content: Buffer | undefined): Buffer {
  return (content ?? Buffer.from('')).subarray(0, (content?.length ?? 0) / 2);
}

function without(files: SiteFiles, path: string): SiteFiles {
  const rest = new Map(files);
  rest.delete(path);
  return rest;
}

/** Terminates the service worker as a browser does after half a minute without work; the next visit restarts it. */
async function restartWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
