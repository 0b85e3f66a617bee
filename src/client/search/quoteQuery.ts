const LONGEST = 40;

/** A query as it is repeated to the reader. */
export function named(query: string): string {
  const text = query.trim();
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}
