const MAX_LENGTH = 40;

/** Returns a query in quotation marks, shortened, as it is repeated to the reader. */
export function quoteQuery(query: string): string {
  const text = query.trim();
  return `“${text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text}”`;
}
