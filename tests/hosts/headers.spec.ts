import { chmodSync, cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DIST, allPages } from '../e2e/site.ts';
import { searchFor, tour, visit } from '../e2e/tour.ts';
import { nginxWith, start, versionOf } from './host.ts';

/** The lines the README gives to whoever can set headers. */
const [, LINES = ''] = /```nginx\n([\s\S]*?)```/u.exec(readFileSync('README.md', 'utf8')) ?? [];
const HEADERS = [...LINES.matchAll(/^add_header (\S+) "?([^";]+)"?;$/gmu)];
const host = nginxWith(LINES);

test('the README’s header lines arrive on every kind of page and break none', async ({
  browser,
}) => {
  test.skip(versionOf(host) === null, 'nginx is not here and could not be installed');
  expect(HEADERS.length).toBe(LINES.trim().split('\n').length);
  const served = mkdtempSync(join(tmpdir(), 'served-'));
  chmodSync(served, 0o755);
  cpSync(DIST, served, { recursive: true });
  const { url, stop } = await start(host, served);
  const pages = allPages().filter((path) => !/\/p(?!1\/)\d+\/index\.html$/u.test(path));
  for (const path of pages) {
    const { headers } = await fetch(url + path);
    for (const [, name = '', value = ''] of HEADERS) expect(headers.get(name)).toBe(value);
  }
  const there = await visit(browser, url);
  await tour(there, pages);
  await searchFor(there, '十八大精神');
  await there.context.close();
  await stop();
  expect(there.noises).toEqual([]);
});
