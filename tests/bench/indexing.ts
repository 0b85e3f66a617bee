/**
 * Seconds to index the same pages, process start included: ours beside Pagefind's own, each in processes of its own, in turn.
 * `npm run bench -- indexing [pages…]`
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blocksIn, pagesOf } from './search/corpus.ts';

const SIZES = [1, 10, 100, 1000];
const RUNS = 9;
const WAYS = ['ours', 'pagefind'] as const;

/** Prints the medians. */
export function bench(): void {
  const asked = process.argv.slice(3).map(Number);
  console.log(`medians of ${RUNS} runs, seconds`);
  console.table((asked.length > 0 ? asked : SIZES).map(measure), ['pages', ...WAYS]);
}

function measure(pages: number): Record<string, number> {
  const seconds: Record<string, number[]> = { ours: [], pagefind: [] };
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const text = pagesOf(pages).pages;
  const given = { ours: blocksIn(text), pagefind: text };
  for (const way of WAYS) writeFileSync(join(folder, way), JSON.stringify(given[way]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const way of WAYS) {
      const start = performance.now();
      const { status, stderr } = spawnSync(
        process.execPath,
        [`tests/bench/indexing/${way}.ts`, join(folder, way)],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(stderr);
      seconds[way]?.push((performance.now() - start) / 1000);
    }
  }
  const median = (list: number[] = []) =>
    Number((list.sort((a, b) => a - b)[RUNS >> 1] ?? 0).toFixed(2));
  return { pages, ours: median(seconds['ours']), pagefind: median(seconds['pagefind']) };
}
