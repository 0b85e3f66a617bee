import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepPreviousAssets } from '#integration/previousAssets.ts';
import { listFiles, writeSums } from '#integration/checksums.ts';

async function release(...assets: string[]): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'release-'));
  mkdirSync(join(dir, 'assets'));
  for (const file of ['index.html', ...assets.map((name) => `assets/${name}`)]) {
    writeFileSync(join(dir, file), file);
  }
  writeSums(dir);
  return dir;
}

test('the assets of the previous release stay beside the new ones', async () => {
  const [old, next] = [
    await release('reader.1.js', 'same.js'),
    await release('reader.2.js', 'same.js'),
  ];
  const sums = readFileSync(join(next, 'sums.txt'), 'utf8');
  expect(keepPreviousAssets(old, next)).toEqual(['assets/reader.1.js']);
  expect(listFiles(next)).toEqual(
    expect.arrayContaining(['assets/reader.1.js', 'assets/reader.2.js']),
  );
  expect(readFileSync(join(next, 'sums.txt'), 'utf8')).toBe(sums);
});

test('they stay for one release only', async () => {
  const [first, second, third] = [
    await release('1.js'),
    await release('2.js'),
    await release('3.js'),
  ];
  keepPreviousAssets(first, second);
  expect(keepPreviousAssets(second, third)).toEqual(['assets/2.js']);
});

test('the same release built again keeps the same assets', async () => {
  const [first, second, again] = [
    await release('1.js'),
    await release('2.js'),
    await release('2.js'),
  ];
  keepPreviousAssets(first, second);
  expect(keepPreviousAssets(second, again)).toEqual(['assets/1.js']);
});

test('a clean build keeps no assets', async () => {
  expect(keepPreviousAssets('/nowhere', await release('1.js'))).toEqual([]);
});
