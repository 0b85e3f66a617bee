import type { Desk } from './page.ts';
import { LONGEST_KEPT } from './request.ts';
import type { Request } from './request.ts';

/** Whether a form elsewhere on the site asked this (its button is called `go`), and not an address that was kept. */
export function isSubmitted({ q }: Request): boolean {
  const parameters = new URLSearchParams(location.search);
  return parameters.has('go') && parameters.get('q') === q;
}

/** The query string of a request, without a query that would make the address too long to be served. */
export function writeRequest(request: Request): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(request)) {
    if (value !== '' && value.length <= LONGEST_KEPT) parameters.set(key, value);
  }
  return `?${parameters}`;
}

/** Puts what is asked into the address: as a new entry of the history, or in place of the present one. */
export function remember(desk: Pick<Desk, 'request' | 'anew'>): void {
  const query = writeRequest(desk.request);
  const { anew } = desk;
  desk.anew = false;
  if (query === (location.search || '?')) return;
  const address = query === '?' ? location.pathname : query;
  try {
    if (anew) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  } catch {
    // Some browsers refuse this on pages from disk; the search works all the same.
  }
}
