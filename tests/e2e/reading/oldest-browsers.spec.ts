import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'acorn';
import { listFiles } from '../../../src/integration/checksums.ts';
import { DIST } from '../site.ts';

// The oldest supported browser is Chromium 83 of 2020; tests/browsers runs it, and this test finds faults sooner.
// Safari 14.1 cannot be run in the tests, so only this list knows what it lacks.
/** The newest syntax allowed: class fields reached browsers before the standard, the rest of its edition did not. */
const ECMASCRIPT = 2022;
const YOUNGER_SYNTAX =
  /"type":"StaticBlock"|"type":"MethodDefinition",(?:"(?:start|end)":\d+,)*"(?:static|computed)":\w+,(?:"(?:static|computed)":\w+,)?"key":\{"type":"PrivateIdentifier"|"operator":"(?:\?\?|\|\||&&)="|"type":"PrivateIdentifier",[^{}]*\},"operator":"in"/u;
const YOUNGER_METHODS =
  /(?<!\.\.)\.(?:replaceChildren|replaceAll|at|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|hasOwn|isWellFormed|toWellFormed|groupBy)\(|\b(?:structuredClone|randomUUID|AbortSignal\.(?:any|timeout)|Intl\.Segmenter|Promise\.any|WeakRef|requestSubmit|CSSStyleSheet\(\))/u;
const YOUNGER_CSS =
  /@layer|@property|@container|@scope|@starting-style|oklch\(|oklab\(|color-mix\(|light-dark\(|:has\(|:where\(|:is\(|[^-]\binset:|\baspect-ratio:|\b(?:margin|padding|border|inset)-(?:inline|block):|:not\([^()]*,|\d[dsl]v[hw]\b|(?:^|[{;}\s])&/u;

/** The declarations of Tailwind's properties, which base.css sets for browsers without them. */
const PROPERTIES =
  /@property (--[\w-]+)\{[^{}]*\}|@layer properties(?:;|\{@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*\}\})/gu;

/** Lookbehind: Safari before 16.4 fails to parse a script that has one. */
const LOOKBEHIND = /\(\?<[=!]/u;
/** The DOCX script has one: Safari before 16.4 makes PPTX only, and reports that the DOCX script did not load. */
const YOUNGER_SCRIPT = /^assets\/office-paper\./u;

const read = (file: string) => readFileSync(join(DIST, file), 'utf8');
const files = listFiles(DIST);
const pages = files.filter((file) => file.endsWith('.html'));
const inside = (file: string, tag: 'script' | 'style') =>
  [...read(file).matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'gu'))].map(
    ([, content = '']) => [file, content] as const,
  );

test('no script has syntax or methods that the oldest browsers lack', () => {
  const scripts = files
    // Pagefind's runtime is for other programs: no page of the site loads it.
    .filter((file) => file.endsWith('.js') && !file.startsWith('pagefind/'))
    .map((file) => [file, read(file)] as const);
  expect(scripts.length).toBeGreaterThan(3);
  for (const [file, code] of [...scripts, ...pages.flatMap((page) => inside(page, 'script'))]) {
    const tree = JSON.stringify(
      parse(code, { ecmaVersion: ECMASCRIPT, sourceType: 'script' }),
      (_, value) => (typeof value === 'bigint' ? String(value) : value),
    );
    expect(YOUNGER_SYNTAX.exec(tree)?.[0] ?? null, file).toBe(null);
    if (!YOUNGER_SCRIPT.test(file)) expect(LOOKBEHIND.exec(tree)?.[0] ?? null, file).toBe(null);
    // Method names are looked for in code only, not in strings of data.
    if (!file.startsWith('search-data/'))
      expect(YOUNGER_METHODS.exec(code)?.[0] ?? null, file).toBe(null);
  }
});

test('no style needs a feature that the oldest browsers lack to be legible', () => {
  const styles = pages.flatMap((page) => inside(page, 'style'));
  expect(styles.length).toBeGreaterThanOrEqual(pages.length);
  for (const [file, css] of styles)
    expect(YOUNGER_CSS.exec(css.replace(PROPERTIES, ''))?.[0] ?? null, file).toBe(null);
});

test('every property that Tailwind declares is set for browsers that know no declarations', () => {
  const missing = new Set<string>();
  for (const page of pages) {
    const css = inside(page, 'style')
      .map(([, content]) => content)
      .join('');
    const [set = ''] = /\*,(?::{1,2}before|:{1,2}after|,)+\{[^{}]*--tw[^{}]*\}/u.exec(css) ?? [];
    for (const [, name] of css.matchAll(PROPERTIES))
      if (name && !set.includes(`${name}:`)) missing.add(name);
  }
  expect([...missing]).toEqual([]);
});

test('no script is a module, which browsers refuse to load from a disk', () => {
  for (const page of pages) expect(read(page), page).not.toMatch(/type="?module/u);
});

test('every page has its styles inline, so an old page from a cache is never unstyled', () => {
  for (const page of pages) {
    expect(read(page), page).not.toMatch(/rel="?stylesheet/u);
    expect(inside(page, 'style').length, page).toBeGreaterThan(0);
  }
});
