import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LICENCES_FILE, bundledPackages, writeLicences } from '#integration/licences.ts';
import { EMPTY_LIBRARY } from './empty.ts';

async function written(): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'licences-'));
  await writeLicences({ dir, library: EMPTY_LIBRARY });
  return readFileSync(join(dir, LICENCES_FILE), 'utf8')
    .slice(1)
    .split(/\n-{72}\n/u);
}

test('every bundled package is found, with its dependencies', async () => {
  const packages = await bundledPackages();
  for (const name of ['docx', 'pptxgenjs', 'fflate', 'lean-qr', 'nanoid', 'jszip']) {
    expect(packages).toContain(name);
  }
  expect(packages.filter((name) => name.startsWith('@types/') || name === 'astro')).toEqual([]);
});

test('every package is in the file once, with its licence', async () => {
  const entries = await written();
  const names = entries.map((entry) => entry.trim().split('\n')[0]);
  expect(names).toEqual([...new Set(names)].sort());
  expect(names).toEqual(expect.arrayContaining(await bundledPackages()));
  expect(names).toEqual(expect.arrayContaining(['tailwindcss', 'opencc-js', 'pinyin-pro']));
  for (const entry of entries) {
    expect(entry, entry.slice(0, 60)).toMatch(/\b(?:MIT|ISC|Apache|BSD|copyright|permission)\b/iu);
  }
});
