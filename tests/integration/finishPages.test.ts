import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finishPages } from '#integration/finishPages.ts';
import { SiteCode } from '#integration/siteCode.ts';

const siteOf = (html: string) => {
  const dir = mkdtempSync(join(tmpdir(), 'pages-'));
  writeFileSync(join(dir, 'index.html'), html);
  return dir;
};

test('a page gets relative links, and its policy before anything that the policy restricts', () => {
  const dir = siteOf('<head><meta charset="utf-8"><base></head><a href="/">x</a>');
  finishPages(dir, new SiteCode());
  expect(readFileSync(join(dir, 'index.html'), 'utf8')).toMatch(
    /^<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><base><\/head><a href="index\.html">x<\/a>$/u,
  );
});

test('a page without a charset is refused with its path', () => {
  expect(() => finishPages(siteOf('<p>x</p>'), new SiteCode())).toThrow(
    'index.html: <meta charset',
  );
});

test('a link without a target is refused', () => {
  const dir = siteOf('<meta charset="utf-8"><a href="/gone/">x</a>');
  expect(() => finishPages(dir, new SiteCode())).toThrow('链接 /gone/ 无处可去');
});

test('code that is not of the site is refused, on every page that has it', () => {
  const dir = siteOf('<meta charset="utf-8">\n<script>alert(1)</script>');
  writeFileSync(join(dir, 'b.html'), '<meta charset="utf-8"><p onclick="x()">');
  const finish = () => finishPages(dir, new SiteCode());
  expect(finish).toThrow(/内容有 2 处问题[\s\S]*b\.html:1[\s\S]*index\.html:2[\s\S]*修改办法/u);
});
