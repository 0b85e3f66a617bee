import type { Range } from './range.ts';

/** Splits a text at ordered ranges; each range is passed through `mark`, the rest stays a string. */
export function splitAtRanges<T>(
  text: string,
  ranges: readonly Range[],
  mark: (part: string) => T,
): (T | string)[] {
  let at = 0;
  const parts = ranges.flatMap(([from, to]) => {
    const before = text.slice(at, from);
    at = to;
    return [before, mark(text.slice(from, to))];
  });
  return [...parts, text.slice(at)];
}
