/** What the page's address can ask for, in the order in which it does. */
const KEYS = ['q', 'literal', 'order', 'document', 'part', 'layer'] as const;

/** What is asked for; empty is whatever is usual. `literal` is 1 for 原样匹配, `order` is document for 原文次序. */
export type Request = Record<(typeof KEYS)[number], string>;

/** The request in a query string, however it was mangled on the way. */
export function readRequest(search: string): Request {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(KEYS.map((key) => [key, parameters.get(key) ?? ''])) as Request;
}

/** Hosts refuse addresses much longer than this. */
export const LONGEST_KEPT = 400;
