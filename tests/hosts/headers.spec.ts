import { chmodSync, cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DIST, differingPages } from '../e2e/site.ts';
import { searchFor, tour, visit } from '../e2e/tour.ts';
import { nginxWith, start, versionOf } from './host.ts';

/** The lines the README gives to whoever can set headers. */
const [, LINES = ''] = /```nginx\n([\s\S]*?)```/u.exec(readFileSync('README.md', 'utf8')) ?? [];
/** Those of every page, and those that a location sets anew for the bare pages. */
const HEADERS = [...LINES.matchAll(/^add_header (\S+) "?([^";]+)"?;$/gmu)];
const BARE = [...LINES.matchAll(/^ +add_header (\S+) "?([^";]+)"?;$/gmu)];
const host = nginxWith(LINES);

test('the README’s header lines arrive on every kind of page and break none', async ({
  browser,
}) => {
  test.skip(versionOf(host) === null, 'nginx is not here and could not be installed');
  expect(HEADERS.length + BARE.length).toBe(LINES.match(/add_header/gu)?.length);
  const served = mkdtempSync(join(tmpdir(), 'served-'));
  chmodSync(served, 0o755);
  cpSync(DIST, served, { recursive: true });
  const { url, stop } = await start(host, served);
  const pages = differingPages();
  for (const path of pages) {
    const { headers } = await fetch(url + path);
    const bare = path.includes('/bare/');
    for (const [, name = '', value = ''] of bare ? BARE : HEADERS) {
      expect(headers.get(name), `${name} of ${path}`).toBe(value);
    }
    if (bare) expect(headers.get('Content-Security-Policy'), path).toBeNull();
  }
  const there = await visit(browser, url);
  await tour(there, pages);
  await searchFor(there, '十八大精神');
  await there.context.close();
  await stop();
  expect(there.noises).toEqual([]);
});
