import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Page, expect, test as base } from '@playwright/test';
import { serve } from '../../../src/cli/serve.ts';
import type { Block } from '../../../src/search/match/block.ts';
import { passagesOfBlock } from '../../../src/search/match/block.ts';
import { blocksIn, madePages } from '../../bench/search/corpus.ts';
import { foldNaively } from '../../search/naive.ts';
import { copyWithIndex } from './indexedSite.ts';
import { quotationCheck, searchPage, searchPath } from './searchPage.ts';

interface Site {
  url: string;
  disk: string;
}

const PAGES = 1000;
const library = blocksIn(madePages(PAGES));
/** Two frequent words of the generated library, and one that it does not have. */
const [common = '', other = ''] = frequent(library);
const ABSENT = '龘靐齉爩';
/** The most milliseconds that a task may take. */
const LONGEST_TASK = 200;

/** Indexing so many pages takes seconds, so it is done once. */
base.describe.configure({ mode: 'default' });

/** Sixty pages with two words and a comma between them; only the last has the words as they are typed. */
const apart = blocksIn(
  Array.from({ length: 60 }, (_, page) => [page < 59 ? '权利，义务。' : '权利义务。']),
).map(({ more: _, ...block }) => block);

/** Playwright's `test` with a library of a thousand pages and that of sixty. */
const test = base.extend<object, { library: Site; sixty: Site }>({
  sixty: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => served(await copyWithIndex(apart), use),
    { scope: 'worker' },
  ],
  library: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => served(await copyWithIndex(library), use),
    { scope: 'worker', timeout: 300_000 },
  ],
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await use(page);
    expect(errors, 'no page error').toEqual([]);
  },
});

async function served(folder: string, use: (site: Site) => Promise<void>): Promise<void> {
  const { url, close } = await serve(folder);
  await use({ url, disk: `${pathToFileURL(folder).href}/` });
  await close();
  rmSync(folder, { recursive: true });
}

test('in a thousand pages no task is long: a character, two words, more results, a scan of the full text', async ({
  page,
  library: { url },
}) => {
  test.setTimeout(240_000);
  let longest = Infinity;
  // Two browsers and two servers share two cores, so a task may have to wait, but not in every run.
  for (let left = 3; left > 0 && longest > LONGEST_TASK; left -= 1) {
    longest = Math.min(longest, await longestTask(page, url));
  }
  expect(longest).toBeLessThanOrEqual(LONGEST_TASK);
});

/** Returns the milliseconds of the longest task during the slowest kinds of search in a large library. */
async function longestTask(page: Page, url: string): Promise<number> {
  await page.goto(`${url}search/index.html`);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: 'longtask' });
  });
  const { box, status, items } = searchPage(page);
  for (const query of [common.charAt(0), `${common} ${other}`, common]) {
    await box.fill(query);
    await expect(page.locator('search-page')).toHaveAttribute('data-answered', query);
    await expect(status).toHaveText(/条结果/u);
    await expect(items.first().locator('mark').first()).toBeVisible();
  }
  let before = await resultsOf(page);
  for (let more = 0; more < 3; more += 1) {
    await page.getByRole('button', { name: '继续查找' }).click();
    await expect.poll(() => resultsOf(page)).toBeGreaterThan(before);
    before = await resultsOf(page);
  }
  await box.fill(ABSENT);
  await page.getByRole('button', { name: /^逐字查全文/u }).click();
  await expect(status).toHaveText(/^没有找到/u, { timeout: 60_000 });
  const tasks = await page.evaluate(() => (window as never as { tasks: number[] }).tasks);
  return Math.max(0, ...tasks);
}

test('a partial answer tells that better matches may be left, and continuing shows them first', async ({
  page,
  sixty: { url },
}) => {
  await page.goto(url + searchPath('权利义务'));
  const { status, items } = searchPage(page);
  await expect(status).toHaveText('48 条结果，别处可能还有');
  await expect(page.getByText('更吻合的可能还在没有查到的地方。')).toBeVisible();
  await page.getByRole('button', { name: '继续查找' }).click();
  await expect(items.first().locator('mark')).toHaveText('权利义务');
  await expect(page.getByText(/^ ?更吻合的/u)).toHaveCount(0);
});

test('results stay when more fail to load, and can be requested again', async ({
  page,
  library: { url },
}) => {
  await page.goto(url + searchPath(common));
  const { status } = searchPage(page);
  await expect(status).toHaveText(/条结果/u);
  const before = await resultsOf(page);
  await page.route('**/pagefind/*/text/*', (route) => route.abort('internetdisconnected'));
  await page.getByRole('button', { name: '继续查找' }).click();
  await expect(status).toHaveText(/^离线/u);
  expect(await searchPage(page).items.count()).toBeGreaterThan(0);
  await page.unroute('**/pagefind/*/text/*');
  await page.getByRole('button', { name: '重试' }).click();
  await expect.poll(() => resultsOf(page)).toBeGreaterThan(before);
});

test('a browser without gzip decompression scans the text, and does not report a changed site', async ({
  page,
  library: { url },
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'DecompressionStream');
  });
  await page.goto(url + searchPath(common));
  const { status, items } = searchPage(page);
  await expect(status).toHaveText(/条结果/u);
  await expect(items.first()).toContainText(common);
  await page.goto(url + searchPath(ABSENT));
  await expect(status).toHaveText(/其余尚未查过/u);
  await page.getByRole('button', { name: /^逐字查全文/u }).click();
  await expect(status).toHaveText(/^没有找到/u, { timeout: 30_000 });
});

test('an absent word costs little while it is typed, and hints appear after a pause', async ({
  page,
  library: { url },
}) => {
  const asked: string[] = [];
  await page.goto(`${url}search/index.html`);
  const { box, status } = searchPage(page);
  await box.focus();
  page.on('request', (request) => asked.push(request.url()));
  const [passage = ''] = library.flatMap(passagesOfBlock).map(({ text }) => foldNaively(text));
  await box.fill(`${passage.slice(0, 8)}${ABSENT}${passage.slice(8, 16)}`);
  await expect(status).toHaveText(/^索引里没有/u);
  await expect(page.getByText(/相近的，可以试试/u)).toBeVisible();
  const data = asked.filter((address) => address.includes('/pagefind/'));
  expect(data.filter((address) => address.includes('/whole/'))).toEqual([]);
  expect(data.length).toBeLessThanOrEqual(24);
});

test('from a disk a large library checks a quotation with one altered character, and suggests a similar word', async ({
  page,
  library: { disk },
}) => {
  test.setTimeout(60_000);
  await page.goto(`${disk}search/index.html`);
  const passage = library
    .flatMap(passagesOfBlock)
    .map(({ text }) => text)
    .find((text) => foldNaively(text).length > 20 && !/[，]/u.test(text.slice(0, 12)));
  const altered = `${passage?.slice(0, 6)}龘${passage?.slice(7)}`;
  const { title, field, submit, verdicts } = quotationCheck(page);
  await title.click();
  await field.fill(altered);
  await submit.click();
  await expect(verdicts.first()).toHaveText('有异文', { timeout: 30_000 });
  await page.goto(disk + searchPath(altered.slice(0, 12)));
  await expect(page.getByText(/相近的，可以试试/u)).toBeVisible({ timeout: 30_000 });
});

/** Returns the number of results in the status line. */
async function resultsOf(page: Page): Promise<number> {
  const said = await searchPage(page).status.textContent();
  return Number(/(\d+) 条结果/u.exec(said ?? '')?.[1] ?? 0);
}

/** Returns the most frequent pair of characters and another frequent one. */
function frequent(all: readonly Block[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of all.slice(0, 100).flatMap(passagesOfBlock)) {
    const words = foldNaively(text);
    for (let at = 0; at + 1 < words.length; at += 1) {
      const pair = words.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([pair]) => pair);
}
