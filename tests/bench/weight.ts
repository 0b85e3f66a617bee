/** Measures the weight of each kind of page: everything a real browser requests before any interaction. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { BROWSER_FLAGS, findBrowser } from '../machine/browser.ts';
import { DIST, pagesByKind } from '../e2e/site.ts';
import { withAndWithout } from './weight/teaching.ts';

/** The limits of brotli KB and requests of each kind of page. */
const BUDGETS: Record<string, { kb: number; requests: number }> = {
  section: { kb: 12, requests: 4 },
  passage: { kb: 9, requests: 4 },
};

/** The brotli KB that citing, sharing and collecting may add to a reading page's script. */
const GAIN = 3;

/** The teaching pages, each with a prepared pack; everything they load counts. */
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

/** Prints the weights beside the budgets; the exit code is 1 when a budget is exceeded. */
export async function bench(): Promise<void> {
  const { url, close } = await serve(DIST);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_FLAGS],
  });
  const rows: Record<string, object> = {};
  for (const [kind, path] of Object.entries({ ...pagesByKind(), ...TEACHING })) {
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
  console.table(await teachingBytes());
}

/** Lists the files of the site that a new browser requests when it opens a page, without interaction. */
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

/** Compares the scripts of reading pages with and without the teaching tools. */
async function teachingBytes(): Promise<Record<string, object>> {
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

/** Weighs every script in `dist` by name; those of the last release may be among them. */
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
