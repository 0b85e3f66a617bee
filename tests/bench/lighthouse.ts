/** Runs Lighthouse (mobile) on every kind of landing page; the target is 100 in every category. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve } from '../../src/cli/serve.ts';
import { BROWSER_FLAGS, findBrowser } from '../machine/browser.ts';
import { DIST, allPassages } from '../e2e/site.ts';
import { median } from './figures/median.ts';

/** The Lighthouse package, fetched on demand: as a dependency it would double the install. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const RUNS = 5;

interface Report {
  categories: Record<string, { score: number }>;
  audits: Record<string, { numericValue: number }>;
}

/** Prints the four scores and the first and largest paint in ms of each page (medians). */
export async function bench(): Promise<void> {
  const passage = allPassages().find(({ n }) => n === 3);
  const [section = ''] = passage?.url.split('#') ?? [];
  const pages = { home: '', section, passage: passage?.page ?? '', search: 'search/' };
  const { url, close } = await serve(DIST);
  const rows: Record<string, Record<string, number>> = {};
  for (const [kind, page] of Object.entries(pages)) rows[kind] = await medianOf(url + page);
  await close();
  console.table(rows);
}

/** Returns the medians of five runs, each figure by itself, because single runs vary on a busy machine. */
async function medianOf(url: string): Promise<Record<string, number>> {
  const runs: Record<string, number>[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await audit(url));
  const figures = Object.keys(runs[0] ?? {});
  return Object.fromEntries(
    figures.map((name) => [name, median(runs.map((run) => run[name] ?? 0))]),
  );
}

async function audit(url: string): Promise<Record<string, number>> {
  const output = join(mkdtempSync(join(tmpdir(), 'lighthouse-')), 'report.json');
  const flags = `--chrome-flags=--headless ${BROWSER_FLAGS.join(' ')}`;
  await promisify(execFile)(
    'npx',
    ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${output}`, flags],
    { env: { ...process.env, CHROME_PATH: findBrowser() } },
  );
  const { categories, audits }: Report = JSON.parse(readFileSync(output, 'utf8'));
  const scores = CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]);
  const paint = (name: string) => Math.round(audits[`${name}-contentful-paint`]?.numericValue ?? 0);
  return { ...Object.fromEntries(scores), FCP: paint('first'), LCP: paint('largest') };
}
