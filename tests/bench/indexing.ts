/**
 * Measures the seconds to index the same pages as the site does, without its standard bundle (`bigrams`), and with plain
 * Pagefind, in alternating processes: of the whole process, and of the indexing alone, the cost within a running build.
 * `npm run bench -- indexing [pages…]`
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './figures/median.ts';
import { blocksIn, pagesOf } from './search/corpus.ts';

const SIZES = [1, 10, 100, 1000];
const RUNS = 9;
const WAYS = ['ours', 'bigrams', 'pagefind'] as const;

/** Prints the medians for each number of pages. */
export function bench(): void {
  const asked = process.argv.slice(3).map(Number);
  console.log(`medians of ${RUNS} runs, seconds`);
  console.table((asked.length > 0 ? asked : SIZES).map(measure));
}

function measure(pages: number): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const text = pagesOf(pages).pages;
  const blocks = blocksIn(text);
  const given = { ours: blocks, bigrams: blocks, pagefind: text };
  for (const way of WAYS) writeFileSync(join(folder, way), JSON.stringify(given[way]));
  const runs = Array.from({ length: RUNS }, () => WAYS.map((way) => index(way, folder)));
  const row: Record<string, number> = { pages };
  for (const [kind, measured] of ['process', 'alone'].entries()) {
    for (const [at, way] of WAYS.entries()) {
      const seconds = median(runs.map((run) => run[at]?.[kind] ?? NaN));
      row[`${way}, ${measured}`] = Number(seconds.toFixed(3));
    }
  }
  return row;
}

/** Returns the seconds of one process and of its indexing. @throws Error with its output when it fails */
function index(way: (typeof WAYS)[number], folder: string): [process: number, alone: number] {
  const start = performance.now();
  const script = `tests/bench/indexing/${way === 'pagefind' ? way : 'ours'}.ts`;
  const alone = way === 'bigrams' ? ['alone'] : [];
  const args = [script, join(folder, way), ...alone];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return [(performance.now() - start) / 1000, Number(stdout)];
}
