/** The parameters of the search page's address, in the order in which they are written. */
const KEYS = ['q', 'literal', 'order', 'document', 'part', 'layer'] as const;

/** A search request; '' is the default. `literal` is 1 for 含标点精确匹配, `order` is document for 原文次序. */
export type SearchRequest = Record<(typeof KEYS)[number], string>;

/** Reads the request from a query string; missing or mangled parameters become ''. */
export function readRequest(search: string): SearchRequest {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(KEYS.map((key) => [key, parameters.get(key) ?? ''])) as SearchRequest;
}

/** The longest value to write into an address, in characters, since hosts refuse long addresses. */
export const MAX_ADDRESS_LENGTH = 400;
