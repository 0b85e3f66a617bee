import type { Entry } from './entry.ts';
import { TIERS, occurrence, occurrences, positions } from './occurrence.ts';
import type { Occurrence, Tier } from './occurrence.ts';
import type { Query } from './query.ts';
import { unite } from './range.ts';
import type { Range } from './range.ts';
import type { Run } from './run.ts';
import { scattered } from './scattered.ts';

/** A passage, or neighbouring passages that a match spans, with what to mark in each. */
export interface Hit {
  entries: Entry[];
  marks: Range[][];
  tier: Tier;
  /** Occurrences in it. */
  count: number;
}

/** Every hit of a query in a run of passages, in reading order. */
export function matchRun(run: Run, query: Query): Hit[] {
  if (query.raw === '') return [];
  const found = new Map<string, Occurrence>();
  for (const one of together(run, query)) add(found, one);
  if (!query.literal && query.words.length > 1) {
    for (const one of scattered(run, query.words)) add(found, one);
  }
  return [...found.values()]
    .sort((a, b) => a.first - b.first || a.last - b.last)
    .map((one) => hitOf(run, one));
}

/** Where the whole query stands in one piece. */
function together(run: Run, query: Query): Occurrence[] {
  const { raw } = query;
  if (query.literal) {
    return positions(run.raw, raw).map((at) => occurrence(run, [at, at + raw.length], 'literal'));
  }
  return occurrences(run, query.joined).map((range) => {
    const start = range[0] - query.lead;
    if (start < 0 || !run.raw.startsWith(raw, start)) return occurrence(run, range, 'folded');
    const found = occurrence(run, range, 'literal');
    // Punctuation at the edge may belong to the neighbour; the hit stays where the words are.
    return { ...found, ranges: [clip(run, found, [start, start + raw.length])] };
  });
}

function add(all: Map<string, Occurrence>, found: Occurrence): void {
  const key = `${found.first}-${found.last}`;
  const known = all.get(key);
  if (!known) all.set(key, found);
  else {
    known.ranges.push(...found.ranges);
    if (TIERS.indexOf(found.tier) < TIERS.indexOf(known.tier)) known.tier = found.tier;
  }
}

function clip(run: Run, { first, last }: Occurrence, [from, to]: Range): Range {
  const start = run.offsets[first] ?? 0;
  const end = run.offsets[last + 1] ?? run.raw.length;
  return [Math.max(from, start), Math.min(to, end)];
}

function hitOf(run: Run, { first, last, tier, ranges }: Occurrence): Hit {
  const entries = run.entries.slice(first, last + 1);
  const marks = entries.map((entry, index) => {
    const start = run.offsets[first + index] ?? 0;
    return unite(
      ranges.map(([from, to]) => [
        Math.max(from - start, 0),
        Math.min(to - start, entry.text.length),
      ]),
    );
  });
  return { entries, marks, tier, count: ranges.length };
}
