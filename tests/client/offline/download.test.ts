import { createHash } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { download, fetchReleaseSummary, downloadUpdate } from '#client/offline/download.ts';
import { CacheStore } from '#client/offline/cacheStore.ts';
import { formatSums } from '#integration/checksums.ts';
import { MemoryCaches } from './caches.ts';

const ROOT = 'https://example.org/a/';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const PAGES = { 'index.html': '首页', 'about/index.html': '关于', 'data/notice.txt': '全文' };

/** The files of the host, how it answers ranges, the paths requested and the characters sent. */
let files: Map<string, string>;
let ranges: boolean | 'wrong';
let requested: string[];
let sent: number;
let store: CacheStore;

beforeEach(() => {
  vi.stubGlobal('caches', new MemoryCaches());
  vi.stubGlobal('fetch', answer);
  publish(PAGES);
  [ranges, requested, sent, store] = [true, [], 0, new CacheStore(ROOT)];
});

function publish(pages: Record<string, string>): void {
  const entries = Object.entries(pages).map(([path, text]) => ({
    ...{ path, hash: hash(text), bytes: Buffer.byteLength(text) },
  }));
  files = new Map([...Object.entries(pages), ['sums.txt', formatSums(entries)]]);
}

async function answer(url: string, { headers }: { headers?: { range?: string } } = {}) {
  const path = url.slice(ROOT.length);
  requested.push(path);
  const last = Number(/^bytes=-(\d+)$/u.exec(headers?.range ?? '')?.[1] ?? 0);
  const text = files.get(path);
  if (text === undefined) return new Response('', { status: 404 });
  const part = ranges === 'wrong' ? text.slice(0, last) : text.slice(-last);
  const sending = ranges && last ? part : text;
  sent += sending.length;
  return new Response(sending, { status: sending === text ? 200 : 206 });
}

test('the files of the offline edition are downloaded one by one', async () => {
  const progressReports: number[][] = [];
  expect(await download(store, (...progress) => progressReports.push(progress))).toBe(true);
  expect(requested.sort()).toEqual(['about/index.html', 'index.html', 'sums.txt']);
  expect(progressReports).toEqual([0, 1, 2].map((done) => [done, 2]));
  expect(await (await store.file(hash('关于')))?.text()).toBe('关于');
});

test('files cached by a first try are not fetched again, and count from the start', async () => {
  files.delete('about/index.html');
  await expect(download(store)).rejects.toThrow('404');
  expect(await store.release()).toBe(null);
  publish(PAGES);
  requested = [];
  const progressReports: number[][] = [];
  await download(store, (...progress) => progressReports.push(progress));
  expect(requested).toEqual(['sums.txt', 'about/index.html']);
  expect(progressReports[0]).toEqual([1, 2]);
});

test('files under way when one fails are kept, and none arrives after the failure is reported', async () => {
  files.delete('about/index.html');
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.endsWith('a/index.html')) await new Promise((resolve) => setTimeout(resolve, 20));
    return answer(url);
  });
  await expect(download(store)).rejects.toThrow('404');
  expect(await store.hashes()).toEqual(new Set([hash('首页')]));
  await store.clear();
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(await store.hashes()).toBe(null);
});

test('files that the browser evicted are fetched again with the next download', async () => {
  await download(store);
  const cache = await caches.open(store.name);
  await cache.delete(`${ROOT}.kept/${hash('首页')}`);
  requested = [];
  expect(await download(store)).toBe(false);
  expect(requested).toEqual(['sums.txt', 'index.html']);
  expect(await store.file(hash('首页'))).toBeDefined();
});

test('a file that was damaged in the cache is not read, and is fetched again with the next download', async () => {
  await download(store);
  const cache = await caches.open(store.name);
  await cache.put(`${ROOT}.kept/${hash('首页')}`, new Response('首'));
  expect(await store.file(hash('首页'))).toBe(undefined);
  requested = [];
  await download(store);
  expect(requested).toEqual(['sums.txt', 'index.html']);
  expect(await (await store.file(hash('首页')))?.text()).toBe('首页');
});

test('an unchanged release is recognised from the end of the manifest alone', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => [`p${index}/index.html`, '一页']);
  publish(Object.fromEntries(many));
  await download(store);
  [requested, sent] = [[], 0];
  expect(await downloadUpdate(store)).toBe(false);
  expect(requested).toEqual(['sums.txt']);
  expect(sent).toBeLessThanOrEqual(200);
});

test.each([false, 'wrong'] as const)('a host whose ranges are %s works too', async (kind) => {
  ranges = kind;
  await download(store);
  expect(await downloadUpdate(store)).toBe(false);
  publish({ ...PAGES, 'index.html': '新首页' });
  expect(await downloadUpdate(store)).toBe(true);
  expect(await (await store.file(hash('新首页')))?.text()).toBe('新首页');
  expect(await store.file(hash('首页'))).toBe(undefined);
});

test('without a downloaded edition nothing is requested', async () => {
  expect(await downloadUpdate(store)).toBe(false);
  expect(requested).toEqual([]);
});

test('the size is that of the offline edition, known before the download', async () => {
  const along = Buffer.byteLength(PAGES['index.html'] + PAGES['about/index.html']);
  expect((await fetchReleaseSummary(ROOT))?.bytes).toBe(along);
});

test('a new manifest with an old page is refused', async () => {
  await download(store);
  publish({ ...PAGES, 'index.html': '新首页' });
  files.set('index.html', '首页');
  await expect(downloadUpdate(store)).rejects.toThrow('index.html is not of this release');
  expect((await store.release())?.files.get('index.html')).toBe(hash('首页'));
});
