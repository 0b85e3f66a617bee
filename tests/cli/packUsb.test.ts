import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sha256 } from '#library/fingerprint.ts';
import { readSums, writeSums } from '#integration/checksums.ts';
import { packUsb } from '../../src/cli/packUsb.ts';

function site(): string {
  const dir = mkdtempSync(join(tmpdir(), 'usb-'));
  mkdirSync(join(dir, 'about'));
  const files = ['index.html', 'about/index.html', '404.html', 'sw.js', '.nojekyll'];
  for (const file of files) writeFileSync(join(dir, file), `${file} 正文`);
  return dir;
}

test('the zip holds one folder with the site, without the service worker', () => {
  const files = unzipSync(packUsb(site(), '学习'));
  expect(Object.keys(files)).toEqual(['学习/404.html', '学习/about/index.html', '学习/index.html']);
  expect(strFromU8(files['学习/index.html'] ?? new Uint8Array())).toBe('index.html 正文');
});

test('the unpacked files match the manifest', async () => {
  const dir = site();
  writeSums(dir);
  const files = unzipSync(packUsb(dir, '学习'));
  const listed = readSums(strFromU8(files['学习/sums.txt'] ?? new Uint8Array()));
  expect(listed.size).toBe(3);
  for (const [path, hash] of listed) expect(sha256(files[`学习/${path}`] ?? '')).toBe(hash);
});

test('the same site gives the same zip', () => {
  expect(packUsb(site(), '学习')).toEqual(packUsb(site(), '学习'));
});
