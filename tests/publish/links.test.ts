import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { relativeLinks } from '#publish/links.ts';
import type { Site } from '#publish/site.ts';
import { EMPTY } from './empty.ts';

/** A site of the given pages in a folder of its own. */
function siteOf(files: Record<string, string>): Site {
  const dir = mkdtempSync(join(tmpdir(), 'links-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  }
  return { dir, library: EMPTY };
}

async function linksOf(files: Record<string, string>, file: string): Promise<string> {
  const site = siteOf(files);
  await relativeLinks(site);
  return readFileSync(join(site.dir, file), 'utf8');
}

test('a link to a folder names its index.html, from any depth', async () => {
  const files = {
    'index.html': '<a href="/a/b/">b</a>',
    'a/b/index.html': '<a href="/">home</a><a href="/a/b/">self</a>',
  };
  expect(await linksOf(files, 'index.html')).toBe('<a href="a/b/index.html">b</a>');
  expect(await linksOf(files, 'a/b/index.html')).toBe(
    '<a href="../../index.html">home</a><a href="../../a/b/index.html">self</a>',
  );
});

test('queries and fragments survive, and fragments must exist', async () => {
  const files = {
    'index.html': '<a href="/a/?q=%E5%B7%A5#p1">x</a>',
    'a/index.html': '<p id="p1"></p>',
  };
  expect(await linksOf(files, 'index.html')).toContain('href="a/index.html?q=%E5%B7%A5#p1"');
  await expect(
    linksOf({ ...files, 'index.html': '<a href="/a/#p2">x</a>' }, 'index.html'),
  ).rejects.toThrow('链接 /a/#p2 无处可去：那一页没有 #p2');
});

test('a link to a missing page or file fails the build and is named', async () => {
  const site = siteOf({ 'index.html': '<a href="/gone/">x</a><img src="/gone.png">' });
  await expect(relativeLinks(site)).rejects.toThrow(
    /index\.html\n.*\/gone\/ 无处可去：没有 gone\/index\.html[\s\S]*\/gone\.png/u,
  );
});

test('forms, scripts, refreshes, noscript links and the root mark are rewritten too', async () => {
  const page =
    '<html data-root="/"><meta http-equiv="refresh" content="0;url=/a/"><script src="/s.js"></script>' +
    '<form action="/a/"></form><noscript><a href="/a/">a</a></noscript></html>';
  const files = { 'a/index.html': page, 's.js': '' };
  expect(await linksOf(files, 'a/index.html')).toBe(
    '<html data-root="../"><meta http-equiv="refresh" content="0;url=../a/index.html"><script src="../s.js"></script>' +
      '<form action="../a/index.html"></form><noscript><a href="../a/index.html">a</a></noscript></html>',
  );
});

test('links within the page and to elsewhere are left as they are', async () => {
  const html =
    '<a href="#top" id="top">x</a><a href="">y</a><a href="//host/">z</a><a href="mailto:a@b">m</a>';
  expect(await linksOf({ 'index.html': html }, 'index.html')).toBe(html);
});

test('a link written relative to its page is held to the same', async () => {
  const files = {
    'a/index.html': '<a href="b/#p1">x</a><a href="../">y</a><a href="?q=1">z</a>',
    'a/b/index.html': '<p id="p1"></p>',
    'index.html': '',
  };
  expect(await linksOf(files, 'a/index.html')).toBe(
    '<a href="../a/b/index.html#p1">x</a><a href="../index.html">y</a><a href="../a/index.html?q=1">z</a>',
  );
});

test.each([
  ['nowhere/', '没有 a/nowhere/index.html'],
  ['b.html', '没有 a/b.html'],
  ['../gone/index.html#p9', '没有 gone/index.html'],
  ['../../../c/', '没有 c/index.html'],
  ['/a', '它是文件夹，要以斜线结尾'],
  ['#p9', '那一页没有 #p9'],
  ['/a/#%E4', '# 后面的百分号不成对'],
])('the link %s is refused: %s', async (link, fault) => {
  for (const [tag, name] of [
    ['a', 'href'],
    ['button', 'formaction'],
    ['object', 'data'],
  ]) {
    const site = siteOf({ 'a/index.html': `<${tag} ${name}="${link}"></${tag}>` });
    await expect(relativeLinks(site)).rejects.toThrow(
      `a/index.html\n  链接 ${link} 无处可去：${fault}`,
    );
  }
});

test('404.html keeps links from the root, since it is served at any depth', async () => {
  const files = { '404.html': '<html data-root="/"><a href="/">x</a>', 'index.html': '' };
  expect(await linksOf(files, '404.html')).toBe(files['404.html']);
});

test('the picture a chat shows is found from every depth', async () => {
  const html = '<meta property="og:image" content="/icon.png">';
  const files = { 'a/b/index.html': html, 'icon.png': '' };
  expect(await linksOf(files, 'a/b/index.html')).toBe(
    '<meta property="og:image" content="../../icon.png">',
  );
});
