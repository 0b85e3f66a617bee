import type { Entry } from './block.ts';
import { TIERS, occurrence, occurrences, positions } from './occurrence.ts';
import type { Occurrence, Tier } from './occurrence.ts';
import type { Query } from './query.ts';
import { unite } from './range.ts';
import type { Range } from './range.ts';
import type { Run } from './textRun.ts';
import { scattered } from './separateWords.ts';

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
  if (query.literal) return hitsOf(run, exactly(run, query.raw));
  const apart = query.words.length > 1 ? scattered(run, query.words) : [];
  const found = [...together(run, query), ...apart];
  return hitsOf(
    run,
    found.sort((a, b) => a.first - b.first || a.last - b.last),
  );
}

/** The same for a query that is one word and not literal, which is all that a first answer needs. */
export function matchWord(run: Run, query: Query): Hit[] {
  return hitsOf(run, together(run, query));
}

/** Where the very characters stand. */
function exactly(run: Run, raw: string): Occurrence[] {
  return positions(run.raw, raw).map((at) => occurrence(run, [at, at + raw.length], 'literal'));
}

/** Where the whole query stands in one piece. */
function together(run: Run, { raw, joined, lead }: Query): Occurrence[] {
  return occurrences(run, joined).map((range) => {
    const start = range[0] - lead;
    const literal = start >= 0 && run.raw.startsWith(raw, start);
    // Punctuation at the edge may belong to the neighbour; the hit stays where the words are.
    const found = occurrence(run, range, literal ? 'literal' : 'folded');
    return literal ? { ...found, ranges: [[start, start + raw.length]] } : found;
  });
}

function hitsOf(run: Run, occurrences: readonly Occurrence[]): Hit[] {
  const found = new Map<string, Occurrence>();
  for (const one of occurrences) add(found, one);
  return [...found.values()].map((one) => hitOf(run, one));
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

function hitOf(run: Run, { first, last, tier, ranges }: Occurrence): Hit {
  const entries = run.entries.slice(first, last + 1);
  const marks = entries.map((entry, index) => {
    const start = run.offsets[first + index] as number;
    return unite(
      ranges.map(([from, to]) => [
        Math.max(from - start, 0),
        Math.min(to - start, entry.text.length),
      ]),
    );
  });
  return { entries, marks, tier, count: ranges.length };
}
