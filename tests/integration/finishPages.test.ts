import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finishPages } from '#integration/finishPages.ts';
import { EMPTY_LIBRARY } from './empty.ts';

const siteOf = (html: string) => {
  const dir = mkdtempSync(join(tmpdir(), 'pages-'));
  writeFileSync(join(dir, 'index.html'), html);
  return { dir, library: EMPTY_LIBRARY };
};

test('a page gets relative links, and its policy before anything that the policy restricts', async () => {
  const site = siteOf('<head><meta charset="utf-8"><base></head><a href="/">x</a>');
  await finishPages(site);
  expect(readFileSync(join(site.dir, 'index.html'), 'utf8')).toMatch(
    /^<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><base><\/head><a href="index\.html">x<\/a>$/u,
  );
});

test('a page without a charset is refused with its path', async () => {
  await expect(finishPages(siteOf('<p>x</p>'))).rejects.toThrow('index.html: <meta charset');
});

test('a link without a target is refused', async () => {
  const site = siteOf('<meta charset="utf-8"><a href="/gone/">x</a>');
  await expect(finishPages(site)).rejects.toThrow('链接 /gone/ 无处可去');
});
