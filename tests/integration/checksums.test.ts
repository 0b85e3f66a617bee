import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSums, writeSums } from '#integration/checksums.ts';

async function siteWithSums(): Promise<{ dir: string; text: string }> {
  const dir = mkdtempSync(join(tmpdir(), 'sums-'));
  mkdirSync(join(dir, 'b'));
  for (const file of ['b/index.html', 'a.txt', 'B.txt', 'sw.js']) {
    writeFileSync(join(dir, file), file);
  }
  writeSums(dir);
  return { dir, text: readFileSync(join(dir, 'sums.txt'), 'utf8') };
}

test('every file except the manifest and the service worker is listed, in a fixed order', async () => {
  const { text } = await siteWithSums();
  expect([...readSums(text).keys()]).toEqual(['B.txt', 'a.txt', 'b/index.html']);
});

test('every file is listed with its hash', async () => {
  const { text } = await siteWithSums();
  const hash = (file: string) => createHash('sha256').update(file).digest('hex');
  const files = ['B.txt', 'a.txt', 'b/index.html'];
  expect([...readSums(text)]).toEqual(files.map((file) => [file, hash(file)]));
});

test('sha256sum can check a copy of the site', async () => {
  const { dir } = await siteWithSums();
  const check = () =>
    execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'sums.txt'], {
      cwd: dir,
      stdio: 'pipe',
    });
  expect(check().toString()).toBe('');
  writeFileSync(join(dir, 'a.txt'), 'changed');
  expect(check).toThrow();
});

test('a manifest that is truncated, altered or replaced by a page reads as empty', async () => {
  const { text } = await siteWithSums();
  const lines = text.split('\n');
  for (const damaged of [
    '',
    '<!doctype html><title>404</title>',
    text.slice(0, -10),
    text.slice(0, 100),
    lines.slice(1).join('\n'),
    text.replace('a.txt', 'c.txt'),
  ]) {
    expect([...readSums(damaged).keys()]).toEqual([]);
  }
});
