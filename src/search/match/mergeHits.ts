import type { Hit } from './match.ts';
import { unite } from './range.ts';

/** Hits of several queries as hits of one: the same passages once, with everything marked. */
export function mergeHits(hits: readonly Hit[]): Hit[] {
  const merged = new Map<string, Hit>();
  for (const hit of hits) {
    const key = hit.entries.map(({ order }) => order).join();
    const known = merged.get(key);
    const marks = hit.marks.map((ranges, index) =>
      unite([...(known?.marks[index] ?? []), ...ranges]),
    );
    merged.set(key, { ...hit, marks, count: hit.count + (known?.count ?? 0) });
  }
  return [...merged.values()];
}
