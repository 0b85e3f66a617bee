import { expect, test } from 'vitest';
import { foreignCode } from '#integration/foreignCode.ts';
import { parsePage } from '#integration/parsePage.ts';
import { SiteCode } from '#integration/siteCode.ts';
import { tokensCss } from '#styles/tokens.ts';
import { FIXTURE } from '../fixture/library.ts';

const code = new SiteCode();
code.addColours(FIXTURE.site.colours);
code.addScript('start()', null);
code.addScript('run()', 'assets/run.0123456789.js');
code.addSheet('p{margin:0}/*$vite$:1*/');
code.addSheet('.a{color:red}');

/** Returns what is found in the body of a page, with the line. */
const found = (body: string) =>
  foreignCode('a/index.html', parsePage(`<!doctype html>\n<title>x</title>\n${body}`), code).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );

test('the scripts and style sheets of the site are allowed, one after another too', () => {
  expect(
    found(
      `<style>${tokensCss(FIXTURE.site.colours)}</style><style>.a{color:red}p{margin:0}</style><script>start()</script>
<script defer src="/assets/run.0123456789.js"></script><template><script src="/assets/run.0123456789.js"></script></template>`,
    ),
  ).toEqual([]);
});

test.each([
  ['<script>alert(1)</script>', '网页里有不是本站的脚本：alert(1)'],
  ['<script>start();alert(1)</script>', '网页里有不是本站的脚本：start();alert(1)'],
  ['<template><script>alert(1)</script></template>', '网页里有不是本站的脚本：alert(1)'],
  ['<svg><script>alert(1)</script></svg>', '网页里有不是本站的脚本：alert(1)'],
  ['<script src="/assets/other.js"></script>', '网页载入不是本站的脚本：/assets/other.js'],
  ['<script src="//evil.example/a.js"></script>', '网页载入不是本站的脚本：//evil.example/a.js'],
  ['<style>.b{}</style>', '网页里有不是本站的样式：.b{}'],
  ['<style>p{margin:0}x</style>', '网页里有不是本站的样式：p{margin:0}x'],
  ['<p style="color:red">', '网页的标签带有脚本、样式或外来的内容：<p style="color:red">'],
  ['<b onerror=x()>', '网页的标签带有脚本、样式或外来的内容：<b onerror=x()>'],
  [
    '<a href=" java&#10;script:x()">',
    '网页的标签带有脚本、样式或外来的内容：<a href=" java&#10;script:x()">',
  ],
  ...['iframe', 'object', 'embed', 'applet'].map((tag): [string, string] => [
    `<${tag} id="a">`,
    `网页的标签带有脚本、样式或外来的内容：<${tag} id="a">`,
  ]),
  ['<iframe src="/a/">', '网页的标签带有脚本、样式或外来的内容：<iframe src="/a/">'],
])('%s is refused with its file and line', (body, message) => {
  expect(found(body)).toEqual([`a/index.html:3 ${message}`]);
});

test('words that look like code are text', () => {
  expect(
    found(`<p title="onerror=alert(1)">onerror=alert(1) style="x" javascript:x()
&lt;script>alert(1)&lt;/script></p><script>start()</script>`),
  ).toEqual([]);
});
