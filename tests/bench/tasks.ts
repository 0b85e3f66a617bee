/** Measures how long the search page holds the browser's main thread in a library of a thousand pages. */
import { rmSync } from 'node:fs';
import { type Page, chromium } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { copyWithIndex } from '../e2e/search/indexedSite.ts';
import { frequentPairs, searchSlowly } from '../e2e/search/searchSlowly.ts';
import { BROWSER_FLAGS, findBrowser } from '../machine/browser.ts';
import { blocksIn, madePages } from './search/corpus.ts';

const PAGES = 1000;
const ABSENT = '龘靐齉爩';
/** The most milliseconds that a task should take. */
const LIMIT = 200;
const ROUNDS = 5;

/** Prints the longest tasks of the slowest kinds of search, in milliseconds beside the limit. */
export async function bench(): Promise<void> {
  const library = blocksIn(madePages(PAGES));
  const folder = await copyWithIndex(library);
  const { url, close } = await serve(folder);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_FLAGS],
  });
  const tasks: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.newPage();
    await page.goto(`${url}search/index.html`);
    await recordTasks(page);
    await searchSlowly(page, frequentPairs(library), ABSENT);
    tasks.push(...(await recordedTasks(page)));
    await page.close();
  }
  await browser.close();
  await close();
  rmSync(folder, { recursive: true });
  print(tasks.sort((a, b) => a - b));
}

function print(tasks: readonly number[]): void {
  const at = (share: number) => Math.round(tasks[Math.floor((tasks.length - 1) * share)] ?? 0);
  const [p50, p95, max] = [at(0.5), at(0.95), at(1)];
  console.log(`Tasks of 50 ms and more in ${ROUNDS} rounds, milliseconds`);
  console.table({
    tasks: { number: tasks.length, p50, p95, max, limit: LIMIT, ratio: max / LIMIT },
  });
}

async function recordTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
}

async function recordedTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
}
