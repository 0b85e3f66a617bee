import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readManifest, readSeal, sha256 } from '#client/offline/manifest.ts';
import { sealSums } from '#integration/checksums.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const TEXT = sealSums([
  { path: 'about/index.html', hash: hash('a'), bytes: 1200 },
  { path: 'index.html', hash: hash('b'), bytes: 34 },
]);

test('the browser reads what the build sealed', async () => {
  const release = await readManifest(TEXT);
  expect(release?.bytes).toBe(1234);
  expect([...(release?.files ?? [])]).toEqual([
    ['about/index.html', hash('a')],
    ['index.html', hash('b')],
  ]);
});

test('what is not taken along is neither a file of it nor weighed', async () => {
  const entries = [
    { path: 'data/notice.txt', hash: hash('c'), bytes: 5000 },
    { path: 'index.html', hash: hash('b'), bytes: 34 },
  ];
  const release = await readManifest(sealSums(entries));
  expect([...(release?.files.keys() ?? [])]).toEqual(['index.html']);
  expect(release?.bytes).toBe(34);
});

test('the seal is read from the last bytes alone, and from a manifest of the release before', async () => {
  expect(readSeal(TEXT.slice(-200))).toEqual({ id: (await readManifest(TEXT))?.id, bytes: 1234 });
  const older = TEXT.replace(', 1234 offline', '');
  expect((await readManifest(older))?.bytes).toBe(1234);
  expect(readSeal('# 2 files')).toBe(null);
});

test('another release has another id', async () => {
  const other = sealSums([{ path: 'index.html', hash: hash('c'), bytes: 34 }]);
  expect((await readManifest(other))?.id).not.toBe((await readManifest(TEXT))?.id);
});

test('a manifest cut anywhere, altered or replaced by a page is none', async () => {
  const cuts = Array.from({ length: TEXT.length }, (_, at) => TEXT.slice(0, at));
  const altered = [TEXT.replace('about', 'abode'), `${TEXT}\n`, '<!doctype html>', TEXT.slice(10)];
  for (const text of [...cuts, ...altered]) expect(await readManifest(text)).toBe(null);
});

test('hashes are those of everyone', async () => {
  expect(await sha256(new TextEncoder().encode('研读'))).toBe(hash('研读'));
});
