import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readManifest, readReleaseSummary, sha256 } from '#client/offline/manifest.ts';
import { formatSums } from '#integration/checksums.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const TEXT = formatSums([
  { path: 'about/index.html', hash: hash('a'), bytes: 1200 },
  { path: 'index.html', hash: hash('b'), bytes: 34 },
]);

test('the browser reads the manifest that the build writes', async () => {
  const release = await readManifest(TEXT);
  expect(release?.bytes).toBe(1234);
  expect([...(release?.files ?? [])]).toEqual([
    ['about/index.html', hash('a')],
    ['index.html', hash('b')],
  ]);
});

test('files outside the offline edition are neither listed nor counted in its size', async () => {
  const entries = [
    { path: 'data/notice.txt', hash: hash('c'), bytes: 5000 },
    { path: 'index.html', hash: hash('b'), bytes: 34 },
  ];
  const release = await readManifest(formatSums(entries));
  expect([...(release?.files.keys() ?? [])]).toEqual(['index.html']);
  expect(release?.bytes).toBe(34);
});

test('the summary is read from the last bytes alone, and from a manifest of the older form', async () => {
  expect(readReleaseSummary(TEXT.slice(-200))).toEqual({
    id: (await readManifest(TEXT))?.id,
    bytes: 1234,
  });
  const older = TEXT.replace(', 1234 offline', '');
  expect((await readManifest(older))?.bytes).toBe(1234);
  expect(readReleaseSummary('# 2 files')).toBe(null);
});

test('another release has another id', async () => {
  const other = formatSums([{ path: 'index.html', hash: hash('c'), bytes: 34 }]);
  expect((await readManifest(other))?.id).not.toBe((await readManifest(TEXT))?.id);
});

test('a manifest truncated anywhere, altered or replaced by a page is refused', async () => {
  const cuts = Array.from({ length: TEXT.length }, (_, at) => TEXT.slice(0, at));
  const altered = [TEXT.replace('about', 'abode'), `${TEXT}\n`, '<!doctype html>', TEXT.slice(10)];
  for (const text of [...cuts, ...altered]) expect(await readManifest(text)).toBe(null);
});

test('hashes equal those of Node', async () => {
  expect(await sha256(new TextEncoder().encode('研读'))).toBe(hash('研读'));
});
