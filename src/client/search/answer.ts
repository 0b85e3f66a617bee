import { narrow } from '#search/match/facet.ts';
import type { Query } from '#search/match/query.ts';
import { rank } from '#search/match/rank.ts';
import type { Finding, Library } from './library/library.ts';
import type { Answered, Desk } from './page.ts';
import { readOtherwise } from './alternativeReadings.ts';
import { marking } from './results.ts';
import { counted } from './resultCount.ts';

/** The answer to any request: under filters, of several words, to what the words typed can also mean if they are nowhere. */
export async function answerTo(
  desk: Desk,
  library: Library,
  query: Query,
  enough: number,
): Promise<Answered> {
  const { request } = desk;
  const marked = marking(query.raw, request.literal === '' ? {} : { literal: '1' });
  const look = async (document: string) => {
    const found = await library.find(query, enough, document);
    const read =
      found.hits.length > 0 || query.literal
        ? null
        : await readOtherwise(desk.catalogue, library, query, enough, document);
    return read ?? { ...found, query: () => marked };
  };
  const here = await look(request.document);
  if (here.hits.length > 0 || request.document === '') return narrowed(desk, here);
  return { ...narrowed(desk, here), others: await look('') };
}

/** An answer under the filters and in the order that the request asks for. */
export function narrowed<T extends Finding & { reading?: string }>(
  { request }: Desk,
  found: T,
): T & Pick<Answered, 'shown' | 'said'> {
  const { hits, complete, reading = '' } = found;
  const shown = rank(narrow(hits, request), request.order);
  // Nothing in the one document asked for is nothing, whatever others hold.
  const some = narrow(hits, { document: request.document }).length > 0;
  const left = shown.length === hits.length ? '' : `中的 ${shown.length} 条`;
  return {
    ...found,
    shown,
    said: some ? reading + counted(hits.length, complete, left) : '',
  };
}
