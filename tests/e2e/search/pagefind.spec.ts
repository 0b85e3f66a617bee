import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Page, expect, test as base } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { serve } from '../../../src/cli/serve.ts';
import { pagefindFilesOf } from '../../../src/search/build/pagefindFiles.ts';
import { pagefindPagesOf } from '../../../src/search/build/pagefindPages.ts';
import { importLaw } from '../../laws/importLaw.ts';
import { lawsForBench } from '../../laws/lawTexts.ts';
import { randomFrom } from '../../random.ts';
import { DIST, allPassages } from '../site.ts';
import { type HeldSection, foundBy, heldSections } from './pagefindOracle.ts';

/** The number of laws beside the built site, and of substrings tried in each. */
const LAWS = 100;
const SUBSTRINGS = 500;

/** A folder with two sites that have a bundle each, its address, and the sections of each site. */
interface Sites {
  url: string;
  sections: { notice: HeldSection[]; laws: HeldSection[] };
}

/** A section that was opened: its address, the passage where the words begin, and the excerpts shown. */
interface Opened {
  url: string;
  passage: string;
  excerpts: string[];
}

/** The sections found for a query, and those opened. */
interface Answer {
  urls: string[];
  opened: Opened[];
}

/** Making a hundred laws takes a while, so it is done once. */
base.describe.configure({ mode: 'default' });

const test = base.extend<object, { sites: Sites }>({
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
      cpSync(join(DIST, 'pagefind'), join(folder, 'notice/pagefind'), { recursive: true });
      for (const site of ['notice', 'laws']) write(folder, `${site}/index.html`, BLANK);
      const documents = await importedLaws();
      const bundle = await pagefindFilesOf(pagefindPagesOf({ documents, record: {} }));
      for (const [path, content] of bundle) write(folder, `laws/pagefind/${path}`, content);
      const { url, close: stop } = await serve(folder);
      const sections = { notice: heldSections(allPassages()), laws: heldSections(documents) };
      await use({ url, sections });
      await stop();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

const BLANK = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Pagefind</title>
<link rel="icon" href="data:,"><div id="search"></div></html>`;

for (const site of ['notice', 'laws'] as const) {
  test(`Pagefind finds exactly the sections with a substring, and the passage where it begins: ${site}`, async ({
    page,
    sites: { url, sections },
  }) => {
    const substrings = substringsOf(sections[site], SUBSTRINGS);
    await page.goto(`${url}${site}/index.html`);
    const answers = await answersOf(page, substrings);
    expect(answers).toHaveLength(SUBSTRINGS);
    for (const [index, substring] of substrings.entries()) {
      const { urls = [], opened = [] } = answers[index] ?? {};
      const held = foundBy(sections[site], substring);
      expect(urls, substring).toEqual(held.map((section) => section.url).sort());
      for (const { url: address, passage, excerpts } of opened) {
        const section = held.find((one) => one.url === address);
        expect(passage, substring).toBe(section?.passage);
        for (const excerpt of excerpts) expect(section?.text).toContain(excerpt);
      }
    }
  });
}

test('the bundles of two sites answer together', async ({ page, sites: { url, sections } }) => {
  await page.goto(`${url}notice/index.html`);
  const [word = ''] = substringsOf(sections.laws, 1, 6);
  await page.evaluate(addSite, '../laws/pagefind/');
  const [fromBoth] = await answersOf(page, [word]);
  const held = [...foundBy(sections.laws, word), ...foundBy(sections.notice, word)];
  expect(fromBoth?.urls).toHaveLength(held.length);
  expect(fromBoth?.urls.some((address) => address.startsWith('/laws/'))).toBe(true);
});

test('results can be filtered by document, part and layer, and sorted in the order of reading', async ({
  page,
  sites: { url, sections },
}) => {
  await page.goto(`${url}notice/index.html`);
  const { filters, sorted } = await page.evaluate(filtersAndOrder);
  expect(Object.keys(filters)).toEqual(expect.arrayContaining(['文件', '谁的话']));
  const counted = Object.values(filters['文件'] ?? {}).reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(sections.notice.length);
  expect(sorted).toEqual(sections.notice.map((section) => section.url));
});

test('Pagefind’s own interface works on the bundle', async ({ page, sites: { url, sections } }) => {
  const interfaceFiles = await filesOfInterface();
  await page.route('**/pagefind-ui.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: interfaceFiles }),
  );
  await page.goto(`${url}notice/index.html`);
  const [words = ''] = substringsOf(sections.notice, 1, 8);
  await page.addScriptTag({ url: `${url}notice/pagefind/pagefind-ui.js` });
  await page.addScriptTag({
    content: `${lines()}
    new PagefindUI({ element: '#search', showSubResults: true, showImages: false, processTerm: spaced,
      processResult: (result) => {
        for (const sub of result.sub_results) [sub.title, sub.excerpt] = [cleaned(sub.title), cleaned(sub.excerpt)];
        return { ...result, excerpt: cleaned(result.excerpt) };
      } });`,
  });
  await page.getByRole('textbox').fill(words);
  const [first] = foundBy(sections.notice, words);
  await expect(page.locator(`a[href$="${first?.url}"]`).first()).toBeVisible();
  await expect(page.locator(`a[href$="${first?.url}#${first?.passage}"]`).first()).toBeVisible();
});

async function importedLaws() {
  const laws = await Promise.all(lawsForBench(LAWS).map(importLaw));
  return [...new Map(laws.map(({ document }) => [document.id, document])).values()];
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** Returns the two lines that the operator's page gives for queries and excerpts. */
function lines(): string {
  const [, code] =
    /```js\n([^`]*`[^\n]*\n[^\n]*\n)```/u.exec(readFileSync('src/integration/README.md', 'utf8')) ??
    [];
  if (!code) throw new Error('src/integration/README.md does not have the two lines');
  return code;
}

async function answersOf(page: Page, substrings: readonly string[]): Promise<Answer[]> {
  await page.addScriptTag({ content: `${lines()} Object.assign(window, { spaced, cleaned });` });
  return page.evaluate(search, substrings);
}

/** Asks the runtime of the page's site, in the page; of many sections found, a few are opened. */
async function search(substrings: readonly string[]): Promise<Answer[]> {
  const { spaced, cleaned } = window as unknown as Record<string, (text: string) => string>;
  const runtime = await import(new URL('pagefind/pagefind.js', document.baseURI).href);
  const { pathname } = new URL('.', document.baseURI);
  const addressOf = (url: string) => (url.startsWith(pathname) ? url.slice(pathname.length) : url);
  const wordsOf = (html: string) =>
    new DOMParser().parseFromString(html, 'text/html').body.textContent;
  const addresses = new Map<string, string>();
  for (const result of (await runtime.search(null)).results)
    addresses.set(result.id, addressOf((await result.data()).url));
  const answers: Answer[] = [];
  for (const substring of substrings) {
    const { results } = await runtime.search(spaced?.(substring));
    const opened: Opened[] = [];
    for (const result of results.slice(0, 3)) {
      const { url, excerpt, sub_results: parts } = await result.data();
      const excerpts = [excerpt, ...parts.map((part: { excerpt: string }) => part.excerpt)];
      opened.push({
        url: addressOf(url),
        passage: parts[0]?.url.split('#')[1] ?? '',
        // An excerpt is HTML, with the words found in <mark>.
        excerpts: excerpts.map((html) => wordsOf(cleaned?.(html) ?? '')),
      });
    }
    const urls = results.map(({ id }: { id: string }) => addresses.get(id) ?? id);
    answers.push({ urls: urls.sort(), opened });
  }
  return answers;
}

async function addSite(address: string): Promise<void> {
  const runtime = await import(new URL('pagefind/pagefind.js', document.baseURI).href);
  await runtime.mergeIndex(new URL(address, document.baseURI).pathname);
}

async function filtersAndOrder() {
  const runtime = await import(new URL('pagefind/pagefind.js', document.baseURI).href);
  const filters: Record<string, Record<string, number>> = await runtime.filters();
  const { results } = await runtime.search(null, { sort: { order: 'asc' } });
  const sorted: string[] = [];
  const { pathname } = new URL('.', document.baseURI);
  for (const result of results) sorted.push((await result.data()).url.replace(pathname, ''));
  return { filters, sorted };
}

async function filesOfInterface(): Promise<string> {
  const { index } = await createIndex({});
  const { files = [] } = (await index?.getFiles()) ?? {};
  await close();
  const [file] = files.filter(({ path }) => path === 'pagefind-ui.js');
  if (!file) throw new Error('Pagefind has no interface');
  return Buffer.from(file.content).toString('utf8');
}

/** Returns substrings of 1 to 12 characters of the texts of sections, spread by chance that repeats. */
function substringsOf(sections: readonly HeldSection[], count: number, length = 0): string[] {
  const random = randomFrom(count + length);
  const below = (limit: number) => Math.floor(random() * limit);
  const found = new Set<string>();
  while (found.size < count) {
    const { text } = sections[below(sections.length)] ?? { text: '' };
    const start = below(text.length);
    const substring = text.slice(start, start + (length || 1 + below(12)));
    if (/[\p{Alphabetic}\p{N}]/u.test(substring)) found.add(substring);
  }
  return [...found];
}
