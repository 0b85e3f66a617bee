import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { serve } from '../../../src/cli/serve.ts';
import { passagesOfBlock } from '../../../src/search/match/block.ts';
import { blocksIn, madePages } from '../../bench/search/corpus.ts';
import { NaiveSearch, foldNaively } from '../../search/naive.ts';
import { copyWithIndex } from './indexedSite.ts';
import { quotationCheck, searchPage, searchPath } from './searchPage.ts';
import { frequentPairs, resultsOf, searchSlowly } from './searchSlowly.ts';

interface Site {
  url: string;
  disk: string;
}

const PAGES = 1000;
const library = blocksIn(madePages(PAGES));
/** Two frequent words of the generated library, and one that it does not have. */
const frequent = frequentPairs(library);
const [common] = frequent;
const ABSENT = '龘靐齉爩';

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

test('a thousand pages answer a character, two words, more results and a scan of the full text', async ({
  page,
  library: { url },
}) => {
  await page.goto(`${url}search/index.html`);
  await searchSlowly(page, frequent, ABSENT);
});

test('a partial answer tells that better matches may be left, and continuing shows them first', async ({
  page,
  sixty: { url },
}) => {
  await page.goto(url + searchPath('权利义务'));
  const { status, items } = searchPage(page);
  await expect(status).toHaveText('48 条结果，另有 12 处正文可能还有');
  await expect(page.getByText('更吻合的可能还在没有查到的地方。')).toBeVisible();
  await page.getByRole('button', { name: '继续查找' }).click();
  await expect(items.first().locator('mark')).toHaveText('权利义务');
  await expect(page.getByText(/^ ?更吻合的/u)).toHaveCount(0);
});

test('the true total and all results come at once, with what they cost', async ({
  page,
  library: { url },
}) => {
  // Searched first, since the server is in this process and answers nothing meanwhile.
  const found = new NaiveSearch(library.flatMap(passagesOfBlock)).find(common).length;
  await page.goto(url + searchPath(common));
  const { status } = searchPage(page);
  await expect(status).toHaveText(/^\d+ 条结果，另有 \d+ 处正文可能还有$/u);
  await page.getByRole('button', { name: /^查出全部（约 [\d.]+ [KM]B）$/u }).click();
  await expect(status).toHaveText(`${found} 条结果`, { timeout: 60_000 });
  await expect(page.getByRole('button', { name: '继续查找' })).toHaveCount(0);
});

test('results stay when more fail to load, and can be requested again', async ({
  page,
  library: { url },
}) => {
  await page.goto(url + searchPath(common));
  const { status } = searchPage(page);
  await expect(status).toHaveText(/条结果/u);
  const before = await resultsOf(page);
  await page.route('**/search-data/*/text/*', (route) => route.abort('internetdisconnected'));
  await page.getByRole('button', { name: '继续查找' }).click();
  await expect(status).toHaveText(/^离线/u);
  expect(await searchPage(page).items.count()).toBeGreaterThan(0);
  await page.unroute('**/search-data/*/text/*');
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
  await expect(status).toHaveText(/^正文里没有/u);
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
  const data = asked.filter((address) => address.includes('/search-data/'));
  expect(data.filter((address) => address.includes('/whole/'))).toEqual([]);
  expect(data.length).toBeLessThanOrEqual(24);
});

test('from a disk a large library checks a quotation with one altered character, and suggests a similar word', async ({
  page,
  library: { disk },
}) => {
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
  await expect(verdicts.first()).toHaveText('与原文不一致');
  await page.goto(disk + searchPath(altered.slice(0, 12)));
  await expect(page.getByText(/相近的，可以试试/u)).toBeVisible();
});
