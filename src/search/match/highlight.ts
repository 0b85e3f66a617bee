import type { Range } from './range.ts';

/** A text cut at the edges of its ranges, nothing lost: each of them as `mark` makes it, what is around them as it is. */
export function parted<T>(
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
