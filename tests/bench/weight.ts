/** What each kind of page weighs: all that a real browser asks for before anyone touches it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { BROWSER_FLAGS, findBrowser } from '../machine/browser.ts';
import { DIST, pageKinds } from '../e2e/site.ts';
import { withAndWithout } from './weight/teaching.ts';

/** Brotli KB and requests a kind of page may take. */
const BUDGETS: Record<string, { kb: number; requests: number }> = {
  section: { kb: 12, requests: 4 },
  passage: { kb: 9, requests: 4 },
};

/** Brotli KB that a reading page's script may gain from citing, sharing and collecting. */
const GAIN = 3;

/** A section page of the same content as others publish it: requests and brotli KB, and KB fetched after load. */
const PEERS: Record<string, [number, number, number?]> = {
  'Hugo, bare theme': [2, 1.1],
  'plain Astro + Tailwind': [1, 3.7],
  'Starlight 0.42': [8, 19.5, 20.7],
  'VitePress 1.6': [8, 141.5],
  'Docusaurus 3.10': [11, 184, 32.5],
  'Nextra 4.6': [11, 187],
};

/** The pages that teach, each with a ready-made pack: what they load besides themselves counts too. */
const TEACHING = {
  present: 'present/index.html?pack=study-meeting',
  handout: 'handout/index.html?pack=study-meeting',
};

interface Weight {
  requests: number;
  raw: number;
  gzip: number;
  brotli: number;
}

/** Prints the weights beside the budgets and the peers; the exit code is 1 when a budget is exceeded. */
export async function bench(): Promise<void> {
  const { url, close } = await serve(DIST);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_FLAGS],
  });
  const rows: Record<string, object> = {};
  for (const [kind, path] of Object.entries({ ...pageKinds(), ...TEACHING })) {
    const weight = weigh(await filesAskedFor(browser, url, path));
    rows[kind] = { ...weight, ...verdict(weight, BUDGETS[kind]) };
  }
  await browser.close();
  await close();
  console.log('KB of everything requested before any interaction');
  console.table(rows);
  console.log(
    'KB of every script; those no page above asked for come only when their tool is used',
  );
  console.table(scripts());
  console.log('Brotli KB that reading pages gain from citing, sharing and collecting');
  console.table(await gains());
  console.log('The same section page elsewhere (brotli KB)');
  console.table(
    Object.fromEntries(
      Object.entries(PEERS).map(([name, [requests, brotli, afterLoad = 0]]) => [
        name,
        { requests, brotli, 'after load': afterLoad },
      ]),
    ),
  );
}

/** Files of the site that a fresh browser asks for when it opens a page and is left alone. */
async function filesAskedFor(browser: Browser, site: string, path: string): Promise<string[]> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const files: string[] = [];
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.url().startsWith(site)) files.push(pathname.replace(/\/$/u, '/index.html'));
  });
  const page = await context.newPage();
  await page.goto(site + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
  await context.close();
  return files;
}

/** The scripts of the two kinds of reading pages, without and with what teaches. */
async function gains(): Promise<Record<string, object>> {
  const rows: Record<string, object> = {};
  for (const island of ['reader', 'passage']) {
    const script = await withAndWithout(island);
    const [without, whole] = [script.without, script.with].map(
      (bytes) => brotliCompressSync(bytes).length,
    );
    const gain = round((whole ?? 0) - (without ?? 0));
    if (gain > GAIN) process.exitCode = 1;
    rows[`${island} script`] = {
      ...{ 'without teaching': round(without ?? 0), 'with teaching': round(whole ?? 0), gain },
      ...{ budget: `≤ ${GAIN} KB`, kept: gain <= GAIN ? '✓' : '✗' },
    };
  }
  return rows;
}

/** Every script that this build wrote, by the island it is; `dist` may hold the last release's too. */
function scripts(): Record<string, Weight> {
  const files = globSync('assets/**/*.js', { cwd: DIST }).sort();
  return Object.fromEntries(
    files.map((file) => [file.replace(/^assets\/|\.js$/gu, ''), weigh([file])]),
  );
}

function weigh(files: readonly string[]): Weight {
  const bytes = files.map((file) => readFileSync(join(DIST, file)));
  const total = (size: (file: Buffer) => number) =>
    round(bytes.reduce((sum, file) => sum + size(file), 0));
  return {
    requests: files.length,
    raw: total(({ length }) => length),
    gzip: total((file) => gzipSync(file, { level: 9 }).length),
    brotli: total((file) => brotliCompressSync(file).length),
  };
}

function verdict({ requests, brotli }: Weight, budget?: { kb: number; requests: number }) {
  if (!budget) return {};
  const kept = brotli <= budget.kb && requests <= budget.requests;
  if (!kept) process.exitCode = 1;
  return { budget: `≤ ${budget.kb} KB, ≤ ${budget.requests} requests`, kept: kept ? '✓' : '✗' };
}

function round(bytes: number): number {
  return Math.round((bytes / 1024) * 10) / 10;
}
