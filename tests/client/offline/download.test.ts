import { createHash } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { download, fetchSeal, renew } from '#client/offline/download.ts';
import { Store } from '#client/offline/cacheStore.ts';
import { sealSums } from '#integration/checksums.ts';
import { MemoryCaches } from './caches.ts';

const ROOT = 'https://example.org/a/';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const PAGES = { 'index.html': '首页', 'about/index.html': '关于', 'data/notice.txt': '全文' };

/** What the host has, and what it was asked for; one that knows no ranges gives the whole. */
let files: Map<string, string>;
let ranges: boolean | 'wrong';
let asked: string[];
let sent: number;
let store: Store;

beforeEach(() => {
  vi.stubGlobal('caches', new MemoryCaches());
  vi.stubGlobal('fetch', answer);
  publish(PAGES);
  [ranges, asked, sent, store] = [true, [], 0, new Store(ROOT)];
});

function publish(pages: Record<string, string>): void {
  const entries = Object.entries(pages).map(([path, text]) => ({
    ...{ path, hash: hash(text), bytes: Buffer.byteLength(text) },
  }));
  files = new Map([...Object.entries(pages), ['sums.txt', sealSums(entries)]]);
}

async function answer(url: string, { headers }: { headers?: { range?: string } } = {}) {
  const path = url.slice(ROOT.length);
  asked.push(path);
  const last = Number(/^bytes=-(\d+)$/u.exec(headers?.range ?? '')?.[1] ?? 0);
  const text = files.get(path);
  if (text === undefined) return new Response('', { status: 404 });
  const part = ranges === 'wrong' ? text.slice(0, last) : text.slice(-last);
  const sending = ranges && last ? part : text;
  sent += sending.length;
  return new Response(sending, { status: sending === text ? 200 : 206 });
}

test('the edition is what is taken along, file by file', async () => {
  const told: number[][] = [];
  expect(await download(store, (...progress) => told.push(progress))).toBe(true);
  expect(asked.sort()).toEqual(['about/index.html', 'index.html', 'sums.txt']);
  expect(told).toEqual([0, 1, 2].map((done) => [done, 2]));
  expect(await (await store.read(hash('关于')))?.text()).toBe('关于');
});

test('what a first try has brought is not fetched again, and counts from the beginning', async () => {
  files.delete('about/index.html');
  await expect(download(store)).rejects.toThrow('404');
  expect(await store.release()).toBe(null);
  publish(PAGES);
  asked = [];
  const told: number[][] = [];
  await download(store, (...progress) => told.push(progress));
  expect(asked).toEqual(['sums.txt', 'about/index.html']);
  expect(told[0]).toEqual([1, 2]);
});

test('what is under way when a file fails still counts, and nothing comes after the failure is told', async () => {
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

test('what the browser threw away comes back when the reader asks for the edition again', async () => {
  await download(store);
  const cache = await caches.open(store.name);
  await cache.delete(`${ROOT}.kept/${hash('首页')}`);
  asked = [];
  expect(await download(store)).toBe(false);
  expect(asked).toEqual(['sums.txt', 'index.html']);
  expect(await store.read(hash('首页'))).toBeDefined();
});

test('that there is no news is learnt from the end of the manifest alone', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => [`p${index}/index.html`, '一页']);
  publish(Object.fromEntries(many));
  await download(store);
  [asked, sent] = [[], 0];
  expect(await renew(store)).toBe(false);
  expect(asked).toEqual(['sums.txt']);
  expect(sent).toBeLessThanOrEqual(200);
});

test.each([false, 'wrong'] as const)('a host whose ranges are %s is understood too', async (is) => {
  ranges = is;
  await download(store);
  expect(await renew(store)).toBe(false);
  publish({ ...PAGES, 'index.html': '新首页' });
  expect(await renew(store)).toBe(true);
  expect(await (await store.read(hash('新首页')))?.text()).toBe('新首页');
  expect(await store.read(hash('首页'))).toBe(undefined);
});

test('without an edition nothing is looked for', async () => {
  expect(await renew(store)).toBe(false);
  expect(asked).toEqual([]);
});

test('the size is told before, of what would be downloaded', async () => {
  const along = Buffer.byteLength(PAGES['index.html'] + PAGES['about/index.html']);
  expect((await fetchSeal(ROOT))?.bytes).toBe(along);
});

test('a new manifest beside an old page is no release', async () => {
  await download(store);
  publish({ ...PAGES, 'index.html': '新首页' });
  files.set('index.html', '首页');
  await expect(renew(store)).rejects.toThrow('index.html is not of this release');
  expect((await store.release())?.files.get('index.html')).toBe(hash('首页'));
});
