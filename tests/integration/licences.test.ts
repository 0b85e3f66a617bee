import { expect, test } from 'vitest';
import { bundleScripts } from '#integration/bundles.ts';
import { bundledPackages, licencesOf } from '#integration/licences.ts';

const bundles = await bundleScripts();
const entries = licencesOf(bundles).split(/\n-{72}\n/u);

test('every bundled package is found, with its dependencies', () => {
  const packages = bundledPackages(bundles);
  for (const name of ['docx', 'pptxgenjs', 'fflate', 'lean-qr', 'nanoid', 'jszip']) {
    expect(packages).toContain(name);
  }
  expect(packages.filter((name) => name.startsWith('@types/') || name === 'astro')).toEqual([]);
});

test('every package is in the file once, with its licence', () => {
  const names = entries.map((entry) => entry.trim().split('\n')[0]);
  expect(names).toEqual([...new Set(names)].sort());
  expect(names).toEqual(expect.arrayContaining(bundledPackages(bundles)));
  expect(names).toEqual(expect.arrayContaining(['tailwindcss', 'opencc-js', 'pinyin-pro']));
  for (const entry of entries) {
    expect(entry, entry.slice(0, 60)).toMatch(/\b(?:MIT|ISC|Apache|BSD|copyright|permission)\b/iu);
  }
});
