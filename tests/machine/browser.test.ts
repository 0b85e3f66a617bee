import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { BROWSER_FLAGS } from './browser.ts';

test('what Playwright turns off in a browser stays off', () => {
  const bundle = createRequire(import.meta.url).resolve('playwright-core/lib/coreBundle');
  const [, list = ''] =
    /disabledFeatures = \[(.*?)\n\s*\]/su.exec(readFileSync(bundle, 'utf8')) ?? [];
  const theirs = [...list.matchAll(/^\s*"(\w+)",?$/gmu)].map(([, name]) => name);
  const off = BROWSER_FLAGS.find((flag) => flag.startsWith('--disable-features='));
  expect(theirs.length).toBeGreaterThan(10);
  expect(off?.replace('--disable-features=', '').split(',')).toEqual(
    expect.arrayContaining(theirs),
  );
});
