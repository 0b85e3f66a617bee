import type { SearchContext } from './searchContext.ts';
import { MAX_ADDRESS_LENGTH } from './request.ts';
import type { SearchRequest } from './request.ts';

/** Tells whether a request was submitted by a form elsewhere on the site (its button is named `go`). */
export function isFromSiteForm({ q }: SearchRequest): boolean {
  const parameters = new URLSearchParams(location.search);
  return parameters.has('go') && parameters.get('q') === q;
}

/** Returns the query string of a request, without values that would make the address too long to be served. */
function queryStringOf(request: SearchRequest): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(request)) {
    if (value !== '' && value.length <= MAX_ADDRESS_LENGTH) parameters.set(key, value);
  }
  return `?${parameters}`;
}

/** Writes the request into the address: as a new history entry, or in place of the present one. */
export function updateAddress(page: Pick<SearchContext, 'request' | 'addHistoryEntry'>): void {
  const query = queryStringOf(page.request);
  const { addHistoryEntry } = page;
  page.addHistoryEntry = false;
  if (query === (location.search || '?')) return;
  const address = query === '?' ? location.pathname : query;
  try {
    if (addHistoryEntry) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  } catch {
    // Some browsers refuse this on pages from disk; the search works all the same.
  }
}
