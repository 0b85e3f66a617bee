import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finishPages } from '#integration/finishPages.ts';

const siteOf = (html: string) => {
  const dir = mkdtempSync(join(tmpdir(), 'pages-'));
  writeFileSync(join(dir, 'index.html'), html);
  return dir;
};

test('a page gets relative links, and its policy before anything that the policy restricts', () => {
  const dir = siteOf('<head><meta charset="utf-8"><base></head><a href="/">x</a>');
  finishPages(dir);
  expect(readFileSync(join(dir, 'index.html'), 'utf8')).toMatch(
    /^<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><base><\/head><a href="index\.html">x<\/a>$/u,
  );
});

test('a page without a charset is refused with its path', () => {
  expect(() => finishPages(siteOf('<p>x</p>'))).toThrow('index.html: <meta charset');
});

test('a link without a target is refused', () => {
  const dir = siteOf('<meta charset="utf-8"><a href="/gone/">x</a>');
  expect(() => finishPages(dir)).toThrow('链接 /gone/ 无处可去');
});
