import { FACETS } from '#search/facet.ts';
import type { Choices } from '#search/facet.ts';
import type { Order } from '#search/rank.ts';

/** What the page's address asks for. */
export interface Request {
  q: string;
  literal: boolean;
  order: Order;
  choices: Choices;
}

/** The request in a query string, however it was mangled on the way. */
export function readRequest(search: string): Request {
  const parameters = new URLSearchParams(search);
  const choices: Choices = {};
  for (const facet of FACETS) {
    const value = parameters.get(facet);
    if (value) choices[facet] = value;
  }
  return {
    q: parameters.get('q') ?? '',
    literal: parameters.get('literal') === '1',
    order: parameters.get('order') === 'document' ? 'document' : 'relevance',
    choices,
  };
}

/** Hosts refuse addresses much longer than this. */
export const LONGEST_KEPT = 400;

/** The query string of a request, without a query that would make the address too long to be served. */
export function writeRequest({ q, literal, order, choices }: Request): string {
  const parameters = new URLSearchParams();
  if (q !== '' && q.length <= LONGEST_KEPT) parameters.set('q', q);
  if (literal) parameters.set('literal', '1');
  if (order !== 'relevance') parameters.set('order', order);
  for (const facet of FACETS) {
    const value = choices[facet];
    if (value !== undefined) parameters.set(facet, value);
  }
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** Puts a request into the address: a new entry in the history, or in place of the present one. */
export function remember(request: Request, anew: boolean): void {
  const query = writeRequest(request);
  if (query === location.search) return;
  try {
    history[anew ? 'pushState' : 'replaceState'](
      null,
      '',
      query === '' ? location.pathname : query,
    );
  } catch {
    // Some browsers refuse this on pages from disk; the search works all the same.
  }
}
