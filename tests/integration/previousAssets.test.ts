import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepAssets } from '#integration/previousAssets.ts';
import { listFiles, writeSums } from '#integration/checksums.ts';
import { EMPTY } from './empty.ts';

async function release(...assets: string[]): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'release-'));
  mkdirSync(join(dir, 'assets'));
  for (const file of ['index.html', ...assets.map((name) => `assets/${name}`)]) {
    writeFileSync(join(dir, file), file);
  }
  await writeSums({ dir, library: EMPTY });
  return dir;
}

test('the assets of the release before stay beside the new ones', async () => {
  const [old, next] = [
    await release('reader.1.js', 'same.js'),
    await release('reader.2.js', 'same.js'),
  ];
  const sums = readFileSync(join(next, 'sums.txt'), 'utf8');
  expect(keepAssets(old, next)).toEqual(['assets/reader.1.js']);
  expect(listFiles(next)).toEqual(
    expect.arrayContaining(['assets/reader.1.js', 'assets/reader.2.js']),
  );
  expect(readFileSync(join(next, 'sums.txt'), 'utf8')).toBe(sums);
});

test('they stay for one release and no longer', async () => {
  const [first, second, third] = [
    await release('1.js'),
    await release('2.js'),
    await release('3.js'),
  ];
  keepAssets(first, second);
  expect(keepAssets(second, third)).toEqual(['assets/2.js']);
});

test('the same release built again keeps what it kept', async () => {
  const [first, second, again] = [
    await release('1.js'),
    await release('2.js'),
    await release('2.js'),
  ];
  keepAssets(first, second);
  expect(keepAssets(second, again)).toEqual(['assets/1.js']);
});

test('a clean build has nothing to keep', async () => {
  expect(keepAssets('/nowhere', await release('1.js'))).toEqual([]);
});
