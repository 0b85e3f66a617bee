import { narrowHits } from '#search/match/facet.ts';
import type { Expression } from '#search/match/expression.ts';
import { rank } from '#search/match/rank.ts';
import type { LibraryAnswer, SearchLibrary } from './library/library.ts';
import type { ShownAnswer, SearchContext } from './searchContext.ts';
import { findExpression, readingNoteOf } from './findExpression.ts';
import { loadReadings } from './loadReadings.ts';
import { markQuery } from './results.ts';

/** Answers any request: filters, several words, and alternative readings when the words as typed have no hits. */
export async function answerRequest(
  page: SearchContext,
  library: SearchLibrary,
  expression: Expression,
  enough: number,
): Promise<ShownAnswer> {
  const { request } = page;
  const marked = markQuery(expression.raw, request.literal === '' ? {} : { literal: '1' });
  const find = async (document: string) => {
    const found = await findExpression(library, expression, enough, document);
    const [query] = expression.queries;
    const isRead = found.hits.length > 0 || expression.hasOperators || !query || query.literal;
    const alternative = isRead
      ? null
      : await (
          await loadReadings()
        ).alternativeReadings(page.client, library, query, enough, document);
    const readingNote = readingNoteOf(expression);
    return alternative ?? { ...found, markQuery: () => marked, readingNote };
  };
  const found = await find(request.document);
  if (found.hits.length > 0 || request.document === '') return applyFilters(page, found);
  return { ...applyFilters(page, found), inOtherDocuments: await find('') };
}

/** Returns an answer under the filters and in the order of the request, with its status. */
export function applyFilters<
  T extends LibraryAnswer & Pick<ShownAnswer, 'readingNote' | 'unreadBlocks'>,
>({ request }: SearchContext, found: T): T & Pick<ShownAnswer, 'shownHits' | 'status'> {
  const { hits, indexMissing, readingNote = '' } = found;
  const shownHits = rank(narrowHits(hits, request), request.order);
  // No hit in the requested document is an empty result, whatever other documents have.
  const some = narrowHits(hits, { document: request.document }).length > 0;
  const left = shownHits.length === hits.length ? '' : `中的 ${shownHits.length} 条`;
  return {
    ...found,
    shownHits,
    status: some
      ? missingNote(indexMissing) + readingNote + `${hits.length} 条结果${left}${moreNote(found)}`
      : '',
  };
}

/** Returns the sentence that tells the reader that the text was read without the index; '' when the index was read. */
export function missingNote(indexMissing = false): string {
  return indexMissing ? '索引没有取到（缺失或网络中断），已直接查正文。' : '';
}

/** Tells where there may be more hits; '' when these are all. */
function moreNote({
  complete,
  unreadBlocks = null,
}: Pick<ShownAnswer, 'complete' | 'unreadBlocks'>): string {
  if (complete) return '';
  return unreadBlocks === null ? '，别处可能还有' : `，另有 ${unreadBlocks} 处正文可能还有`;
}
