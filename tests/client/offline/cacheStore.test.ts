import { beforeEach, expect, test, vi } from 'vitest';
import { readManifest, sha256 } from '#client/offline/manifest.ts';
import type { Release } from '#client/offline/manifest.ts';
import { CacheStore } from '#client/offline/cacheStore.ts';
import { formatSums } from '#integration/checksums.ts';
import { MemoryCaches } from './caches.ts';

const ROOT = 'https://example.org/a/';
const LIST = `${ROOT}.kept/sums.txt`;
let caches: MemoryCaches;
let store: CacheStore;

beforeEach(() => {
  caches = new MemoryCaches();
  vi.stubGlobal('caches', caches);
  store = new CacheStore(ROOT);
});

function manifestOf(count: number): string {
  const entries = Array.from({ length: count }, (_, index) => ({
    path: `law-${index}/index.html`,
    hash: index.toString(16).padStart(64, '0'),
    bytes: 9,
  }));
  return formatSums(entries);
}

async function complete(text: string): Promise<void> {
  await store.complete(text, (await readManifest(text)) as Release);
}

test('a manifest of 20,000 files is read once for 50 requests', async () => {
  await complete(manifestOf(20_000));
  const releases = await Promise.all(Array.from({ length: 50 }, () => store.release()));
  expect(releases.map((release) => release?.files.size)).toEqual(releases.map(() => 20_000));
  expect(caches.lookups.filter((url) => url === LIST)).toHaveLength(1);
});

test('a new release is known at once, and none after clearing', async () => {
  await complete(manifestOf(2));
  expect((await store.release())?.files.size).toBe(2);
  await complete(manifestOf(3));
  expect((await store.release())?.files.size).toBe(3);
  await store.clear();
  expect(await store.release()).toBe(null);
});

test('a release that another worker has downloaded meanwhile is found', async () => {
  expect(await store.release()).toBe(null);
  const text = manifestOf(2);
  await new CacheStore(ROOT).complete(text, (await readManifest(text)) as Release);
  expect((await store.release())?.files.size).toBe(2);
});

test('reading creates no cache', async () => {
  expect(await store.release()).toBe(null);
  expect(await store.hashes()).toBe(null);
  expect(await store.file('1')).toBe(undefined);
  expect(await caches.has(store.name)).toBe(false);
});

test('the cached hashes are those of a release or of an unfinished download', async () => {
  await store.save('1', 'index.html', new ArrayBuffer(1));
  expect(await store.hashes()).toEqual(new Set(['1']));
  await complete(manifestOf(2));
  expect(await store.hashes()).toEqual(new Set());
});

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['assets/site.css', 'text/css; charset=utf-8'],
  ['a.b/reader.js', 'text/javascript; charset=utf-8'],
  ['data/notice.json', 'application/json; charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
  ['sums.txt', 'text/plain; charset=utf-8'],
  ['font.woff2', 'application/octet-stream'],
  ['LICENSE', 'application/octet-stream'],
])('%s is kept as %s', async (path, type) => {
  const bytes = new TextEncoder().encode('甲');
  const hash = await sha256(bytes);
  await store.save(hash, path, bytes.buffer);
  expect((await store.file(hash))?.headers.get('content-type')).toBe(type);
});

test('a storage error counts as no release', async () => {
  vi.spyOn(caches, 'match').mockRejectedValue(new Error('broken'));
  expect(await store.release()).toBe(null);
  expect(await store.file('1')).toBe(undefined);
});
