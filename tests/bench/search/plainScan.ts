import { foldNaively } from '../../search/naive.ts';
import type { CorpusPage } from './corpus.ts';
import { servedBytes, timed } from './contender.ts';
import type { Contender } from './contender.ts';

const SHOWN = 10;

/** Builds a scan of all the text in one file. */
export async function plainScan(pages: readonly CorpusPage[]): Promise<Contender> {
  const text = JSON.stringify(pages.map((page) => page.join('')));
  const size = servedBytes(text);
  return {
    name: 'a plain scan',
    built: 0,
    program: 0,
    firstVisitBytes: () => 0,
    async visit() {
      let folded: string[] | undefined;
      return async (query) => {
        const cold = !folded;
        const [numbers, seconds] = await timed(() => {
          folded ??= (JSON.parse(text) as string[]).map(foldNaively);
          const wanted = foldNaively(query);
          return folded.flatMap((page, number) => (page.includes(wanted) ? [number] : []));
        });
        const shown = numbers.slice(0, SHOWN);
        return { bytes: cold ? size : 0, requests: cold ? 1 : 0, ms: seconds * 1000, pages: shown };
      };
    },
  };
}
