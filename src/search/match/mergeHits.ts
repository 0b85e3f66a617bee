import type { Hit } from './match.ts';
import { mergeRanges } from './range.ts';

/** Merges the hits of several queries: each group of passages once, with all marks and the sum of the counts. */
export function mergeHits(hits: readonly Hit[]): Hit[] {
  const merged = new Map<string, Hit>();
  for (const hit of hits) {
    const key = hit.passages.map(({ order }) => order).join();
    const known = merged.get(key);
    const marks = hit.marks.map((ranges, index) =>
      mergeRanges([...(known?.marks[index] ?? []), ...ranges]),
    );
    merged.set(key, { ...hit, marks, count: hit.count + (known?.count ?? 0) });
  }
  return [...merged.values()];
}
