import { nextTask, yieldToMain } from '#search/index/yieldToMain.ts';
import { FACETS, facetOptions, narrowHits } from '#search/match/facet.ts';
import type { Facet, FacetOption } from '#search/match/facet.ts';
import type { Expression } from '#search/match/expression.ts';
import { rank } from '#search/match/rank.ts';
import type { LibraryAnswer, SearchLibrary } from './library/library.ts';
import type { ShownAnswer, SearchContext } from './searchContext.ts';
import { findExpression, readingNoteOf } from './findExpression.ts';
import { loadReadings } from './loadReadings.ts';
import type { SearchRequest } from './request.ts';
import { markQuery } from './results.ts';

/** An answer before filters are applied. */
type UnfilteredAnswer = LibraryAnswer &
  Pick<ShownAnswer, 'readingNote' | 'unreadBlocks' | 'inOtherDocuments'>;

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
  return applyFilters(page, { ...found, inOtherDocuments: await find('') });
}

/**
 * Returns an answer under the filters and in the order of the request, with its status, in a task of its own, so that
 * it can be drawn at once.
 */
export async function applyFilters<T extends UnfilteredAnswer>(
  page: Pick<SearchContext, 'request'>,
  found: T,
): Promise<T & Pick<ShownAnswer, 'shownHits' | 'facets' | 'status'>> {
  const { request } = page;
  const { hits, inOtherDocuments = found } = found;
  const yieldIfDue = yieldToMain();
  const shownHits = rank(narrowHits(hits, request), request.order);
  const facets: [Facet, FacetOption[]][] = [];
  for (const facet of FACETS) {
    await yieldIfDue();
    facets.push([facet, facetOptions(inOtherDocuments.hits, facet, request)]);
  }
  await nextTask();
  // The reader may have changed a filter meanwhile.
  if (page.request !== request) return applyFilters(page, found);
  return { ...found, shownHits, facets, status: statusOf(found, request, shownHits.length) };
}

/** Returns the status of an answer of which so many hits are shown; '' for none in the requested document. */
function statusOf(found: UnfilteredAnswer, { document }: SearchRequest, shown: number): string {
  const { hits, indexMissing, readingNote = '' } = found;
  // No hit in the requested document is an empty result, whatever other documents have.
  if (narrowHits(hits, { document }).length === 0) return '';
  const left = shown === hits.length ? '' : `中的 ${shown} 条`;
  const notes = missingNote(indexMissing) + readingNote;
  return `${notes}${hits.length} 条结果${left}${moreNote(found)}`;
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
