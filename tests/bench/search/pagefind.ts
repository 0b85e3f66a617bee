import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CorpusPage } from './corpus.ts';
import { servedBytes, timed } from './contender.ts';
import type { Contender } from './contender.ts';
import { indexPages } from './indexPages.ts';

/** The number of results that a results page shows first. */
const SHOWN = 10;

/** Builds plain Pagefind with its own runtime. */
export async function pagefind(pages: readonly CorpusPage[]): Promise<Contender> {
  const [folder, built] = await timed(() => indexPages(pages));
  const runtime = pathToFileURL(join(folder, 'pagefind.js')).href;
  const program = servedBytes(readFileSync(join(folder, 'pagefind.js')));
  let asked: string[] = [];
  globalThis.fetch = async (url) => {
    const path = fileURLToPath(String(url).split('?')[0] ?? '');
    asked.push(path);
    return new Response(readFileSync(path));
  };
  return {
    name: 'Pagefind as it comes',
    built,
    program,
    firstVisitBytes: () => program,
    async visit() {
      // A new query string loads a new module, as for a new visitor.
      const module = await import(`${runtime}?visit=${performance.now()}`);
      const instance = module.createInstance({
        basePath: `${pathToFileURL(folder).href}/`,
        language: 'zh-cn',
      });
      return async (query) => {
        asked = [];
        const [numbers, seconds] = await timed(async () => {
          const { results } = await instance.search(query);
          const shown = await Promise.all(results.slice(0, SHOWN).map(numberOf));
          return { shown, rest: results.length - shown.length };
        });
        const bytes = asked.reduce((sum, path) => sum + sizeOf(path), 0);
        return { bytes, requests: asked.length, ms: seconds * 1000, pages: numbers.shown };
      };
    },
  };
}

async function numberOf(result: { data(): Promise<{ url: string }> }): Promise<number> {
  return Number(/(\d+)\/$/u.exec((await result.data()).url)?.[1]);
}

function sizeOf(path: string): number {
  const content = readFileSync(path);
  return /\.(?:js|json)$/u.test(path) ? servedBytes(content) : content.length;
}
