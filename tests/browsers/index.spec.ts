import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { indexedCopy } from '../e2e/search/indexed.ts';
import { blocks, lists } from '../search/notice.ts';
import { FIREFOX } from './firefox.ts';
import { OLD_CHROMIUMS } from './oldChromium.ts';
import { type Engine, type Tab, run, until } from './tab.ts';
import { WEBKIT } from './webkit.ts';

const ENGINES: readonly Engine[] = [...OLD_CHROMIUMS, FIREFOX, WEBKIT];
/** As typed and what must be marked: a word, its sound, its traditional form, words with a mark between them. */
const ASKED: readonly (readonly [typed: string, marked: string])[] = [
  ['国之大者', '国之大者'],
  ['lianxihuiyi', '联席会议'],
  ['聯席會議', '联席会议'],
  ['工会', '工会'],
];

/** The notice as a library too large to be read whole, in real old and foreign browsers. */
for (const engine of ENGINES) {
  test.describe(engine.name, () => {
    test.describe.configure({ mode: 'default' });
    let folder = '';
    let tab: Tab;
    let http: Awaited<ReturnType<typeof serve>>;

    test.beforeAll(async () => {
      const reason = await engine.absent();
      test.skip(reason !== null, reason ?? '');
      folder = await indexedCopy(blocks, lists);
      http = await serve(folder);
      tab = await engine.open();
    });
    test.afterEach(() => {
      expect(tab.noises.splice(0), 'nothing said, nothing violated').toEqual([]);
    });
    test.afterAll(async () => {
      await tab?.close();
      await http?.close();
      if (folder !== '') rmSync(folder, { recursive: true });
    });

    test('over HTTP a query is answered through the index', async () => {
      for (const [typed, marked] of ASKED) {
        await tab.goto(`${http.url}search/index.html?q=${encodeURIComponent(typed)}`);
        expect(await until(tab, firstMark), typed).toBe(marked);
        expect(await run(tab, hasFetched, '.pf_index'), typed).toBe(true);
      }
    });

    test('from a disk, where there is no index to be had, the text is read', async () => {
      for (const [typed, marked] of ASKED) {
        await tab.goto(
          `${pathToFileURL(folder).href}/search/index.html?q=${encodeURIComponent(typed)}`,
        );
        expect(await until(tab, firstMark), typed).toBe(marked);
      }
    });

    test('what is not there is said not to be there once the text has been read', async () => {
      await tab.goto(`${http.url}search/index.html?q=${encodeURIComponent('春眠不觉晓')}`);
      expect(await until(tab, absence)).toMatch(/^没有找到“春眠不觉晓”。已逐字查过全部正文/u);
    });
  });
}

function firstMark(): string | null {
  return document.querySelector('[aria-label="搜索结果"] mark')?.textContent ?? null;
}

function hasFetched(ending: string): boolean {
  return performance.getEntriesByType('resource').some(({ name }) => name.endsWith(ending));
}

function absence(): string | null {
  const said = document.querySelector('search-page > [role=status]')?.textContent ?? '';
  return /^没有找到/.test(said) ? said : null;
}
