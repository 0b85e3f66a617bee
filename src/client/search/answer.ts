import { narrowHits } from '#search/match/facet.ts';
import type { Query } from '#search/match/query.ts';
import { rank } from '#search/match/rank.ts';
import type { LibraryAnswer, SearchLibrary } from './library/library.ts';
import type { ShownAnswer, SearchContext } from './searchContext.ts';
import { alternativeReadings } from './alternativeReadings.ts';
import { markQuery } from './results.ts';

/** Answers any request: filters, several words, and alternative readings when the words as typed have no hits. */
export async function answerRequest(
  page: SearchContext,
  library: SearchLibrary,
  query: Query,
  enough: number,
): Promise<ShownAnswer> {
  const { request } = page;
  const marked = markQuery(query.raw, request.literal === '' ? {} : { literal: '1' });
  const find = async (document: string) => {
    const found = await library.find(query, enough, document);
    const alternative =
      found.hits.length > 0 || query.literal
        ? null
        : await alternativeReadings(page.client, library, query, enough, document);
    return alternative ?? { ...found, markQuery: () => marked };
  };
  const found = await find(request.document);
  if (found.hits.length > 0 || request.document === '') return applyFilters(page, found);
  return { ...applyFilters(page, found), inOtherDocuments: await find('') };
}

/** Returns an answer under the filters and in the order of the request, with its status. */
export function applyFilters<T extends LibraryAnswer & { readingNote?: string }>(
  { request }: SearchContext,
  found: T,
): T & Pick<ShownAnswer, 'shownHits' | 'status'> {
  const { hits, complete, indexMissing, readingNote = '' } = found;
  const shownHits = rank(narrowHits(hits, request), request.order);
  // No hit in the requested document is an empty result, whatever other documents have.
  const some = narrowHits(hits, { document: request.document }).length > 0;
  const left = shownHits.length === hits.length ? '' : `中的 ${shownHits.length} 条`;
  return {
    ...found,
    shownHits,
    status: some
      ? missingNote(indexMissing) + readingNote + resultCount(hits.length, complete, left)
      : '',
  };
}

/** Returns the sentence that tells the reader that the text was read without the index; '' when the index was read. */
export function missingNote(indexMissing = false): string {
  return indexMissing ? '索引没有取到（缺失或网络中断），已直接查正文。' : '';
}

/** Returns the number of hits in words, `left` (how many the filters leave), and whether there may be more. */
function resultCount(all: number, complete: boolean, left: string): string {
  return `${all} 条结果${left}${complete ? '' : '，别处可能还有'}`;
}
