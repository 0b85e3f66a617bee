/**
 * Lists every distinct substring of 1 to `longest` characters of the texts, except white space alone; with `starts`,
 * only those that begin at that many positions of each text, evenly spread over it.
 */
export function substringsOf(
  texts: readonly string[],
  longest: number,
  starts = Infinity,
): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    const step = Math.max(1, text.length / starts);
    for (let start = 0; start < text.length; start += step) {
      const at = Math.floor(start);
      for (let length = 1; length <= longest && at + length <= text.length; length += 1) {
        found.add(text.slice(at, at + length));
      }
    }
  }
  return [...found].filter((part) => part.trim() !== '');
}

/** Tells whether a query is one word; the naive search does not find words apart that reach across passages. */
export function isOneWord(query: string): boolean {
  return !/\s/u.test(query.trim());
}
