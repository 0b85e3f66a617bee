import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { listFiles } from '#integration/checksums.ts';
import { compress } from '../../src/cli/compress.ts';

const TEXT = '研读'.repeat(500);

test('a file that compresses gets a .gz and a .br beside it, and the site itself stays unchanged', async () => {
  const [from, parent] = [
    mkdtempSync(join(tmpdir(), 'plain-')),
    mkdtempSync(join(tmpdir(), 'packed-')),
  ];
  const to = join(parent, 'packed');
  writeFileSync(join(from, 'index.html'), TEXT);
  writeFileSync(join(from, 'tiny.txt'), '0');
  const { plain, gz, br } = await compress(from, to);
  expect(listFiles(from)).toEqual(['index.html', 'tiny.txt']);
  expect(listFiles(to)).toEqual(['index.html', 'index.html.br', 'index.html.gz', 'tiny.txt']);
  expect(gunzipSync(readFileSync(join(to, 'index.html.gz'))).toString()).toBe(TEXT);
  expect(brotliDecompressSync(readFileSync(join(to, 'index.html.br'))).toString()).toBe(TEXT);
  expect(Math.max(gz, br)).toBeLessThan(plain / 10);
});
