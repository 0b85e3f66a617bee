import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bare } from '../../search/naive.ts';
import type { CorpusPage } from './corpus.ts';
import { served, timed } from './contender.ts';
import type { Contender } from './contender.ts';

const SHOWN = 10;
const require = createRequire(import.meta.url);

function bigrams(text: string): string[] {
  const chars = [...bare(text)];
  return chars.length < 2 ? chars : chars.slice(1).map((char, at) => (chars[at] ?? '') + char);
}

/** MiniSearch over pairs of characters, all of them required. */
export async function miniSearch(pages: readonly CorpusPage[]): Promise<Contender> {
  const options = { fields: ['text'], tokenize: bigrams, processTerm: (term: string) => term };
  const [json, built] = await timed(() => {
    const index = new MiniSearch(options);
    index.addAll(pages.map((page, id) => ({ id, text: page.join('') })));
    return JSON.stringify(index);
  });
  const size = served(json);
  return {
    name: 'MiniSearch, bigrams',
    built,
    program: served(readFileSync(require.resolve('minisearch'))),
    around: () => served(readFileSync(require.resolve('minisearch'))),
    async visit() {
      let index: MiniSearch | undefined;
      return async (query) => {
        const cold = !index;
        const [found, seconds] = await timed(() => {
          index ??= MiniSearch.loadJSON(json, options);
          return index.search(query, { combineWith: 'AND' });
        });
        const numbers = found.slice(0, SHOWN).map(({ id }) => Number(id));
        return {
          bytes: cold ? size : 0,
          requests: cold ? 1 : 0,
          ms: seconds * 1000,
          pages: numbers,
        };
      };
    },
  };
}

/** FlexSearch over pairs of characters, all of them required. */
export async function flexSearch(pages: readonly CorpusPage[]): Promise<Contender> {
  const create = () => new FlexSearch.Index({ encode: bigrams, tokenize: 'strict' });
  const parts: [string, string][] = [];
  const [, built] = await timed(async () => {
    const index = create();
    for (const [id, page] of pages.entries()) index.add(id, page.join(''));
    await index.export((key, data) => {
      parts.push([key, data ?? '']);
    });
  });
  const size = parts.reduce((sum, [, data]) => sum + served(data), 0);
  return {
    name: 'FlexSearch, bigrams',
    built,
    program: served(readFileSync(require.resolve('flexsearch'))),
    around: () => served(readFileSync(require.resolve('flexsearch'))),
    async visit() {
      let index: InstanceType<typeof FlexSearch.Index> | undefined;
      return async (query) => {
        const cold = !index;
        const [found, seconds] = await timed(() => {
          if (!index) {
            index = create();
            for (const [key, data] of parts) index.import(key, data);
          }
          return index.search(query, { limit: SHOWN });
        });
        const numbers = (found as number[]).map(Number);
        return {
          bytes: cold ? size : 0,
          requests: cold ? parts.length : 0,
          ms: seconds * 1000,
          pages: numbers,
        };
      };
    },
  };
}

/** All the text in one file, looked through from end to end. */
export async function plainScan(pages: readonly CorpusPage[]): Promise<Contender> {
  const text = JSON.stringify(pages.map((page) => page.join('')));
  const size = served(text);
  return {
    name: 'a plain scan',
    built: 0,
    program: 0,
    around: () => 0,
    async visit() {
      let folded: string[] | undefined;
      return async (query) => {
        const cold = !folded;
        const [numbers, seconds] = await timed(() => {
          folded ??= (JSON.parse(text) as string[]).map(bare);
          const wanted = bare(query);
          return folded.flatMap((page, number) => (page.includes(wanted) ? [number] : []));
        });
        const shown = numbers.slice(0, SHOWN);
        return { bytes: cold ? size : 0, requests: cold ? 1 : 0, ms: seconds * 1000, pages: shown };
      };
    },
  };
}
