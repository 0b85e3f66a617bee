import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits, parsePage } from '#integration/parsePage.ts';
import { LinkRewriter } from '#integration/relativeLinks.ts';

/** Rewrites the links of the given pages, checks them in a folder of all the files, and returns one page. */
function rewrittenPage(files: Record<string, string>, file: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'links-'));
  const rewriter = new LinkRewriter();
  let rewritten = '';
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
    if (!name.endsWith('.html')) continue;
    const html = applyEdits(content, rewriter.rewrite(name, parsePage(content)));
    if (name === file) rewritten = html;
  }
  rewriter.checkTargets(dir);
  return rewritten;
}

test('a link to a folder names its index.html, from any depth', () => {
  const files = {
    'index.html': '<a href="/a/b/">b</a>',
    'a/b/index.html': '<a href="/">home</a><a href="/a/b/">self</a>',
  };
  expect(rewrittenPage(files, 'index.html')).toBe('<a href="a/b/index.html">b</a>');
  expect(rewrittenPage(files, 'a/b/index.html')).toBe(
    '<a href="../../index.html">home</a><a href="../../a/b/index.html">self</a>',
  );
});

test('queries and fragments survive, and fragments must exist', () => {
  const files = {
    'index.html': '<a href="/a/?q=%E5%B7%A5#p1">x</a>',
    'a/index.html': '<p id="p1"></p>',
  };
  expect(rewrittenPage(files, 'index.html')).toContain('href="a/index.html?q=%E5%B7%A5#p1"');
  expect(() =>
    rewrittenPage({ ...files, 'index.html': '<a href="/a/#p2">x</a>' }, 'index.html'),
  ).toThrow('链接 /a/#p2 无处可去：那一页没有 #p2');
});

test('a link to a missing page or file is refused by name', () => {
  const files = { 'index.html': '<a href="/gone/">x</a><img src="/gone.png">' };
  expect(() => rewrittenPage(files, 'index.html')).toThrow(
    /index\.html\n.*\/gone\/ 无处可去：没有 gone\/index\.html[\s\S]*\/gone\.png/u,
  );
});

test('forms, scripts, refreshes, noscript links and data-root are rewritten too', () => {
  const page =
    '<html data-root="/"><meta http-equiv="refresh" content="0;url=/a/"><script src="/s.js"></script>' +
    '<form action="/a/"></form><noscript><a href="/a/">a</a></noscript></html>';
  const files = { 'a/index.html': page, 's.js': '' };
  expect(rewrittenPage(files, 'a/index.html')).toBe(
    '<html data-root="../"><meta http-equiv="refresh" content="0;url=../a/index.html"><script src="../s.js"></script>' +
      '<form action="../a/index.html"></form><noscript><a href="../a/index.html">a</a></noscript></html>',
  );
});

test('links within the page and to other hosts stay unchanged', () => {
  const html =
    '<a href="#top" id="top">x</a><a href="">y</a><a href="//host/">z</a><a href="mailto:a@b">m</a>';
  expect(rewrittenPage({ 'index.html': html }, 'index.html')).toBe(html);
});

test('relative links are resolved against their page', () => {
  const files = {
    'a/index.html': '<a href="b/#p1">x</a><a href="../">y</a><a href="?q=1">z</a>',
    'a/b/index.html': '<p id="p1"></p>',
    'index.html': '',
  };
  expect(rewrittenPage(files, 'a/index.html')).toBe(
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
])('the link %s is refused: %s', (link, fault) => {
  for (const [tag, name] of [
    ['a', 'href'],
    ['button', 'formaction'],
    ['object', 'data'],
  ]) {
    const files = { 'a/index.html': `<${tag} ${name}="${link}"></${tag}>` };
    expect(() => rewrittenPage(files, 'a/index.html')).toThrow(
      `a/index.html\n  链接 ${link} 无处可去：${fault}`,
    );
  }
});

test('404.html keeps absolute links, since it is served at any depth', () => {
  const files = { '404.html': '<html data-root="/"><a href="/">x</a>', 'index.html': '' };
  expect(rewrittenPage(files, '404.html')).toBe(files['404.html']);
});

test('the preview picture is found from every depth', () => {
  const html = '<meta property="og:image" content="/icon.png">';
  const files = { 'a/b/index.html': html, 'icon.png': '' };
  expect(rewrittenPage(files, 'a/b/index.html')).toBe(
    '<meta property="og:image" content="../../icon.png">',
  );
});
