import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Page, expect, test as base } from '@playwright/test';
import { serve } from '../../../src/cli/serve.ts';
import { characterDirectoryOf } from '../../../src/search/build/characterDirectory.ts';
import { FILES, PAGEFIND_FOLDER } from '../../../src/search/index/manifest.ts';
import { writePayload } from '../../../src/search/index/payload.ts';
import { blocks, lists } from '../../search/notice.ts';
import { DIST } from '../site.ts';
import { copyWithIndex } from './indexedSite.ts';
import { ownSentence } from './quotations.ts';
import { quotationCheck, searchPage, searchPath } from './searchPage.ts';
import { naive, rareWords, wordsInTwo } from './sought.ts';
import { misspeltWord, traditionalWords, wordsInPinyin } from './spellings.ts';

const CHUNKS = /\/pagefind\/index\/[^/]+\.pf_index$/u;
const MISSING = '索引没有取到（缺失或网络中断），已直接查正文。';

/** Playwright's `test` with a site that scans its text, and one whose bigrams are gone; its bundle is left. */
const test = base.extend<object, { scanning: string; withoutBigrams: string }>({
  scanning: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => served(await copyWithIndex(blocks, lists, { form: 'scan', bundle }), use),
    { scope: 'worker' },
  ],
  withoutBigrams: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const copy = await copyWithIndex(blocks, lists);
      const [directory = ''] = globSync(`search-data/*/${FILES.directory}`, { cwd: copy });
      const folder = join(copy, directory, '..');
      rmSync(join(folder, 'index'), { recursive: true });
      rmSync(join(copy, directory));
      writeFileSync(join(folder, FILES.bundle), writePayload(basename(folder), bundle));
      await served(copy, use);
    },
    { scope: 'worker' },
  ],
  contextOptions: { serviceWorkers: 'block' } as never,
});
const bundle = characterDirectoryOf(
  new Map(
    globSync('**/*.*', { cwd: join(DIST, PAGEFIND_FOLDER) }).map((name) => [
      name.replaceAll('\\', '/'),
      readFileSync(join(DIST, PAGEFIND_FOLDER, name)),
    ]),
  ),
  blocks,
);

async function served(folder: string, use: (url: string) => Promise<void>): Promise<void> {
  const { url, close } = await serve(folder);
  await use(url);
  await close();
  rmSync(folder, { recursive: true });
}

/** Collects the addresses that a page asks for. */
function asked(page: Page): string[] {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  return addresses;
}

const { words: rare } = rareWords();
const [head, tail] = wordsInTwo();

test('a small library asks the standard bundle, each chunk once', async ({ page, scanning }) => {
  const addresses = asked(page);
  await page.goto(scanning + searchPath(rare), { waitUntil: 'networkidle' });
  await expect(searchPage(page).items.locator('mark')).toHaveText(rare);
  await expect(searchPage(page).status).toHaveText('1 条结果');
  const chunks = addresses.filter((address) => CHUNKS.test(address));
  expect(chunks.length).toBeGreaterThan(0);
  expect(new Set(chunks).size).toBe(chunks.length);
});

test('without its folder the page says that the index is missing, and reads the text', async ({
  page,
  scanning,
}) => {
  await page.route(/\/pagefind\//u, (route) => route.fulfill({ status: 404, body: '' }));
  const { status, items } = searchPage(page);
  await page.goto(scanning + searchPath(rare));
  await expect(items.locator('mark')).toHaveText(rare);
  await expect(status).toHaveText(`${MISSING}1 条结果`);
  const { typed } = misspeltWord();
  await page.goto(scanning + searchPath(typed));
  await expect(status).toContainText(`${MISSING}正文里没有“${typed}”。已逐字查过全部 `);
});

test('a browser that cannot unzip asks for no index, and reads the text', async ({
  page,
  scanning,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
  const addresses = asked(page);
  await page.goto(scanning + searchPath(rare), { waitUntil: 'networkidle' });
  await expect(searchPage(page).status).toHaveText('1 条结果');
  expect(addresses.filter((address) => CHUNKS.test(address))).toEqual([]);
});

test('where the index of bigrams is gone, the standard bundle answers every kind of query', async ({
  page,
  withoutBigrams,
}) => {
  const addresses = asked(page);
  const { items } = searchPage(page);
  const queries = [
    { typed: rare, words: rare },
    { typed: `${tail} ${head}`, words: head },
    traditionalWords(),
    wordsInPinyin(),
  ];
  for (const { typed, words } of queries) {
    await page.goto(withoutBigrams + searchPath(typed));
    await expect(items.locator('mark').first(), typed).toHaveText(words);
  }
  await page.goto(withoutBigrams + searchPath(head));
  await expect(items).toHaveCount(naive.find(head).length);
  const { title, field, submit, verdicts } = quotationCheck(page);
  await title.click();
  await field.fill(`春眠不觉晓。${ownSentence()}`);
  await submit.click();
  await expect(verdicts).toHaveText(['本站没有这句', '逐字一致']);
  expect(addresses.filter((address) => CHUNKS.test(address)).length).toBeGreaterThan(0);
  expect(addresses.filter((address) => /\/whole\//u.test(address))).toEqual([]);
});
