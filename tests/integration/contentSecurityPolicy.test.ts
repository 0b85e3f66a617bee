import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyFor } from '#integration/contentSecurityPolicy.ts';
import { parsePage } from '#integration/parsePage.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (html: string) => policyFor(parsePage(html));
const directives = (html: string) =>
  Object.fromEntries(
    policyOf(html)
      .split('; ')
      .map((directive) => [
        directive.split(' ')[0] ?? '',
        directive.slice(directive.indexOf(' ') + 1),
      ]),
  );

test('a page without scripts and styles may not run or load any', () => {
  const policy = directives('<p>正文</p>');
  expect(policy).toEqual({
    'default-src': "'none'",
    'script-src': "'none'",
    'style-src': "'none'",
    'img-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self' file:",
    'base-uri': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "yandu 'allow-duplicates'",
  });
});

test('inline scripts and styles are allowed by their hashes, once each', () => {
  const html =
    '<style>p{}</style><style media="print">p{}</style><script>a()</script><script>b()</script>';
  const policy = directives(html);
  expect(policy['style-src']).toBe(hash('p{}'));
  expect(policy['script-src']).toBe(`${hash('a()')} ${hash('b()')}`);
});

test('only a page with a script file may load scripts of the site', () => {
  expect(directives('<script defer src="assets/a.js"></script>')['script-src']).toBe("'self'");
});

test('no source is unsafe, foreign or a wildcard, and trusted types are required', () => {
  const policy = policyOf('<style>p{}</style><script>a()</script><script src="a.js"></script>');
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:|eval/u);
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test('an empty icon is the one image that is no file', () => {
  const icon = (href: string) => directives(`<link rel="icon" href="${href}">`)['img-src'];
  expect(icon('data:,')).toBe("'self' data:");
  expect(icon('data:image/png;base64,AA')).toBe("'self'");
  expect(icon('/icon.svg')).toBe("'self'");
});
