import { chmodSync, cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DIST, differingPages } from '../e2e/site.ts';
import { searchFor, openPages, startVisit } from '../e2e/visit.ts';
import { CONFIGURED_HOSTS, start, versionOf } from './host.ts';

const EVERYWHERE = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
const POLICY = 'Content-Security-Policy';
const README = readFileSync('src/integration/README.md', 'utf8');

for (const [language, hostWith] of Object.entries(CONFIGURED_HOSTS)) {
  /** Configuration lines on the operator's page that set headers. */
  const [, lines = ''] =
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'u').exec(README) ?? [];
  const host = hostWith(lines);

  test(`the documented lines for ${host.name} set their headers on every kind of page and break none`, async ({
    browser,
  }) => {
    test.skip(versionOf(host) === null, `${host.name} is not installed and could not be installed`);
    expect(lines).toContain(POLICY);
    const served = mkdtempSync(join(tmpdir(), 'served-'));
    chmodSync(served, 0o755);
    cpSync(DIST, served, { recursive: true });
    const { url, stop } = await start(host, served);
    const pages = differingPages();
    for (const path of pages) {
      const { headers } = await fetch(url + path);
      for (const [name, value] of Object.entries(EVERYWHERE)) {
        expect(headers.get(name), `${name} of ${path}`).toBe(value);
      }
      const bare = path.includes('/bare/');
      expect(headers.get(POLICY), path).toBe(bare ? null : "frame-ancestors 'none'");
    }
    expect(pages.some((path) => path.includes('/bare/'))).toBe(true);
    const there = await startVisit(browser, url);
    await openPages(there, pages);
    await searchFor(there);
    await there.context.close();
    await stop();
    expect(there.problems).toEqual([]);
  });
}
