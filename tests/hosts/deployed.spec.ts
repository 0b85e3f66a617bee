import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { compress } from '../../src/cli/compress.ts';
import { SUMS_FILE, listFiles } from '../../src/integration/checksums.ts';
import { DIST, differingPages } from '../e2e/site.ts';
import { openPages, searchFor, startVisit } from '../e2e/visit.ts';
import { DEPLOY, DEPLOYED_HOSTS } from './deployedHosts.ts';
import { start, versionOf } from './host.ts';
import type { Host } from './host.ts';

const HASHED = /^(?:assets|search-data|pagefind\/(?:index|fragment|filter))\//u;
const FOREVER = 'public, max-age=31536000, immutable';
/** The types of files that a browser reads by their type. */
const TYPES: Record<string, RegExp> = {
  html: /^text\/html; ?charset=utf-8$/iu,
  txt: /^text\/plain; ?charset=utf-8$/iu,
  js: /^(?:text|application)\/javascript/u,
  json: /^application\/json/u,
  svg: /^image\/svg\+xml/u,
  png: /^image\/png$/u,
};

const test = base.extend<{ host: Host; url: string }, { site: string }>({
  // Compressing the site takes longer than all the rest.
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one asks for from the pattern.
    async ({}, use) => {
      const parent = mkdtempSync(join(tmpdir(), 'served-'));
      chmodSync(parent, 0o755);
      const site = join(parent, 'compressed');
      await compress(DIST, site);
      await use(site);
    },
    { scope: 'worker' },
  ],
  host: [DEPLOYED_HOSTS[0] as Host, { option: true }],
  url: async ({ host, site }, use) => {
    const { url, stop } = await start(host, site);
    await use(url);
    await stop();
  },
});

for (const host of DEPLOYED_HOSTS) {
  test.describe(`${host.name} with the copied file`, () => {
    test.use({ host });
    test.skip(versionOf(host) === null, `${host.name} is not installed and could not be installed`);

    test('serves every file as built, compressed or not, with its type and for as long as it stays the same', async ({
      url,
    }) => {
      const wrong: string[] = [];
      for (const file of [...listFiles(DIST), SUMS_FILE])
        for (const encoding of ['identity', 'gzip', 'br, gzip'])
          wrong.push(...(await faults(url, file, encoding)));
      expect(wrong).toEqual([]);
    });

    test('sends a compressed page to a browser that reads it', async ({ url }) => {
      const encodingOf = async (accepted: string) => {
        const { headers } = await ask(url, accepted);
        expect(headers.get('vary')).toContain('Accept-Encoding');
        return headers.get('content-encoding');
      };
      expect(await encodingOf('gzip')).toBe('gzip');
      // Debian's nginx has no brotli.
      expect(await encodingOf('gzip, br')).toBe(host.name === 'nginx' ? 'gzip' : 'br');
    });

    test('keeps every page but bare passages out of frames', async ({ url }) => {
      const pages = differingPages();
      expect(pages.some((path) => path.includes('/bare/'))).toBe(true);
      for (const path of pages) {
        const { headers } = await ask(url + path);
        const policy = path.includes('/bare/') ? null : "frame-ancestors 'none'";
        expect(headers.get('content-security-policy'), path).toBe(policy);
      }
    });

    test('answers for an unknown address with the page that leads back, which no cache keeps', async ({
      url,
    }) => {
      for (const path of ['nowhere', 'nowhere/', 'assets/gone.0123456789.js']) {
        const answer = await ask(url + path);
        expect(answer.status, path).toBe(404);
        expect(answer.headers.get('cache-control'), path).toBe('no-cache');
        expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
        expect(await answer.text()).toBe(readFileSync(join(DIST, '404.html'), 'utf8'));
      }
    });

    test('breaks no page and not the search', async ({ browser, url }) => {
      const there = await startVisit(browser, url);
      await openPages(there, differingPages());
      await searchFor(there);
      await there.context.close();
      expect(there.problems).toEqual([]);
    });
  });
}

test('the file for hosts without a server says the same of every file', () => {
  for (const file of listFiles(DIST)) {
    const headers = headersFor(`/${file}`);
    const cached = HASHED.test(file) ? FOREVER : undefined;
    expect(headers.get('Cache-Control'), file).toBe(cached);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
  }
});

/** Reads the rules of `_headers` as their hosts do: a line without an indent is a path, and a star any end of it. */
function headersFor(path: string): Map<string, string> {
  const headers = new Map<string, string>();
  let applies = false;
  for (const line of readFileSync(`${DEPLOY}/_headers`, 'utf8').split('\n')) {
    if (line.startsWith('/')) applies = path.startsWith(line.replace(/\*$/u, ''));
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/u.exec(line) ?? [];
    if (applies && name) headers.set(name, value);
  }
  return headers;
}

function ask(url: string, encoding = 'identity'): Promise<Response> {
  return fetch(url, { headers: { 'accept-encoding': encoding } });
}

async function faults(root: string, file: string, encoding: string): Promise<string[]> {
  const answer = await ask(root + file, encoding);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) return [`${file}: ${answer.status}`];
  const due = {
    'cache-control': HASHED.test(file) ? FOREVER : 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  const headers = Object.entries(due).filter(([name, value]) => answer.headers.get(name) !== value);
  const type = answer.headers.get('content-type') ?? '';
  const known = TYPES[/\.(\w+)$/u.exec(file)?.[1] ?? ''];
  return [
    ...headers.map(([name]) => `${file}: ${name} ${answer.headers.get(name)}`),
    ...(known && !known.test(type) ? [`${file}: ${type}`] : []),
    ...(bytes.equals(readFileSync(join(DIST, file))) ? [] : [`${file}: other bytes`]),
  ].map((fault) => `${fault} (${encoding})`);
}
