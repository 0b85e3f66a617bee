/** What the page's address can ask for, in the order in which it does. */
const KEYS = ['q', 'literal', 'order', 'document', 'part', 'layer'] as const;

/** What is asked for; empty is whatever is usual. `literal` is 1 for 原样匹配, `order` is document for 原文次序. */
export type Request = Record<(typeof KEYS)[number], string>;

/** The request in a query string, however it was mangled on the way. */
export function readRequest(search: string): Request {
  const parameters = new URLSearchParams(search);
  const request = {} as Request;
  for (const key of KEYS) request[key] = parameters.get(key) ?? '';
  return request;
}

/** Hosts refuse addresses much longer than this. */
export const LONGEST_KEPT = 400;

/** The query string of a request, without a query that would make the address too long to be served. */
export function writeRequest(request: Request): string {
  const parameters = new URLSearchParams();
  for (const key of KEYS) {
    const value = request[key];
    if (value !== '' && value.length <= LONGEST_KEPT) parameters.set(key, value);
  }
  return `?${parameters}`;
}

/** Puts a request into the address: a new entry in the history, or in place of the present one. */
export function remember(request: Request, anew: boolean): void {
  const query = writeRequest(request);
  if (query === (location.search || '?')) return;
  try {
    history[anew ? 'pushState' : 'replaceState'](
      null,
      '',
      query === '?' ? location.pathname : query,
    );
  } catch {
    // Some browsers refuse this on pages from disk; the search works all the same.
  }
}
