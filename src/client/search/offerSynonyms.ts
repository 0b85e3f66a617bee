import { FILES } from '#search/index/manifest.ts';
import { synonymsFor } from '#search/input/synonyms.ts';
import type { SynonymTable } from '#search/input/synonyms.ts';
import { parseQuery } from '#search/match/query.ts';
import { button, element } from '../platform/dom.ts';
import type { SearchContext } from './searchContext.ts';

/** The number of hits up to which words that the editor proposes are counted in a large library. */
const COUNTED = 10;

/** Offers the words that the editor proposes to look for besides the query; a failure only costs the offer. */
export async function offerSynonyms(page: SearchContext, current: () => boolean): Promise<void> {
  if (!page.client.manifest.synonyms) return;
  const offers = await proposalsFor(page).catch(() => []);
  if (!current() || offers.length === 0) return;
  const buttons = offers.flatMap(({ words, count }) => [
    button(`${words}（${count}）`, () =>
      page.ask({ q: words, document: '', part: '', layer: '', literal: '' }),
    ),
    ' ',
  ]);
  page.view.put('synonyms', [element('p', {}, ['编辑建议也查：', ...buttons])]);
}

/** Words that the editor proposes, with their number of hits in words. */
interface Proposal {
  words: string;
  count: string;
}

/** Returns what the editor proposes to look for besides the query, each with a count that is true. */
export async function proposalsFor(
  page: Pick<SearchContext, 'client' | 'request' | 'library'>,
): Promise<Proposal[]> {
  const table = await page.client.loadPayload<SynonymTable>(FILES.synonyms);
  const proposed = synonymsFor(page.request.q, table);
  if (proposed.length === 0) return [];
  const library = await page.library();
  return Promise.all(
    proposed.map(async (words) => {
      const { hits, complete } = await library.find(parseQuery(words), COUNTED, '');
      return { words, count: `${complete ? '' : '至少 '}${hits.length} 条` };
    }),
  );
}
