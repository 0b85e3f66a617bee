import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finishPages } from '#integration/finishPages.ts';
import { EMPTY } from './empty.ts';

const siteOf = (html: string) => {
  const dir = mkdtempSync(join(tmpdir(), 'pages-'));
  writeFileSync(join(dir, 'index.html'), html);
  return { dir, library: EMPTY };
};

test('a page has its links made relative and its policy before anything it could apply to', async () => {
  const site = siteOf('<head><meta charset="utf-8"><base></head><a href="/">x</a>');
  await finishPages(site);
  expect(readFileSync(join(site.dir, 'index.html'), 'utf8')).toMatch(
    /^<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><base><\/head><a href="index\.html">x<\/a>$/u,
  );
});

test('a page that does not say its encoding first is refused by name', async () => {
  await expect(finishPages(siteOf('<p>x</p>'))).rejects.toThrow('index.html: <meta charset');
});

test('a link that leads nowhere is refused', async () => {
  const site = siteOf('<meta charset="utf-8"><a href="/gone/">x</a>');
  await expect(finishPages(site)).rejects.toThrow('链接 /gone/ 无处可去');
});
