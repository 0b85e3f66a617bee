import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { blocksIn, madePages } from '../bench/search/corpus.ts';
import { copyWithIndex } from '../e2e/search/indexedSite.ts';
import { FIREFOX } from './firefox.ts';
import { OLD_CHROMIUMS } from './oldChromium.ts';
import { type Engine, type Tab, runInPage, waitFor } from './tab.ts';
import { WEBKIT } from './webkit.ts';

const ENGINES: readonly Engine[] = [...OLD_CHROMIUMS, FIREFOX, WEBKIT];
/** Queries and the words they must mark: a word, its pinyin, its traditional form, a short word. */
const QUERIES: readonly (readonly [typed: string, marked: string])[] = [
  ['国之大者', '国之大者'],
  ['lianxihuiyi', '联席会议'],
  ['聯席會議', '联席会议'],
  ['工会', '工会'],
];

/** Some pages of generated text, and one with the words to find. */
const blocks = blocksIn([
  ...madePages(4),
  ['心怀国之大者。', '建立联席会议制度。', '工会组织要做好服务。'],
]);

/** Tests of a library with an index, in old browsers and other engines. */
for (const engine of ENGINES) {
  test.describe(engine.name, () => {
    test.describe.configure({ mode: 'default' });
    let folder = '';
    let tab: Tab;
    let http: Awaited<ReturnType<typeof serve>>;

    test.beforeAll(async () => {
      const reason = await engine.missingReason();
      test.skip(reason !== null, reason ?? '');
      folder = await copyWithIndex(blocks);
      http = await serve(folder);
      tab = await engine.open();
    });
    test.afterEach(() => {
      expect(tab.complaints.splice(0), 'no console message, no violation').toEqual([]);
    });
    test.afterAll(async () => {
      await tab?.close();
      await http?.close();
      if (folder !== '') rmSync(folder, { recursive: true });
    });

    test('over HTTP a query is answered from the index', async () => {
      for (const [typed, marked] of QUERIES) {
        await tab.goto(`${http.url}search/index.html?q=${encodeURIComponent(typed)}`);
        expect(await waitFor(tab, firstMark), typed).toBe(marked);
        expect(await runInPage(tab, hasFetched, '.pf_index'), typed).toBe(true);
      }
    });

    test('from a disk, where the index cannot be loaded, the full text is searched', async () => {
      for (const [typed, marked] of QUERIES) {
        await tab.goto(
          `${pathToFileURL(folder).href}/search/index.html?q=${encodeURIComponent(typed)}`,
        );
        expect(await waitFor(tab, firstMark), typed).toBe(marked);
      }
    });

    test('an empty result is confirmed by the full text', async () => {
      await tab.goto(`${http.url}search/index.html?q=${encodeURIComponent('春眠不觉晓')}`);
      expect(await waitFor(tab, emptyResult)).toMatch(/^正文里没有“春眠不觉晓”。已逐字查过全部 /u);
    });
  });
}

function firstMark(): string | null {
  return document.querySelector('[aria-label="查找结果"] mark')?.textContent ?? null;
}

function hasFetched(ending: string): boolean {
  return performance.getEntriesByType('resource').some(({ name }) => name.endsWith(ending));
}

function emptyResult(): string | null {
  const status = document.querySelector('main [role=status]')?.textContent ?? '';
  return /^正文里没有/.test(status) ? status : null;
}
