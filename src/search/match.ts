import { clusterEnd } from './fold.ts';
import type { Entry } from './entry.ts';
import type { Query } from './query.ts';
import { passageAt } from './run.ts';
import type { Run } from './run.ts';

/** How a passage matches: as typed, but for punctuation and width, or word by word. */
export const TIERS = ['literal', 'folded', 'scattered'] as const;
/** One of the tiers, the best first. */
export type Tier = (typeof TIERS)[number];

/** A range of characters, `to` exclusive. */
export type Range = readonly [from: number, to: number];

/** A passage, or neighbouring passages that a match spans, with what to mark in each. */
export interface Hit {
  entries: Entry[];
  marks: Range[][];
  tier: Tier;
  /** Occurrences in it. */
  count: number;
}

interface Found {
  first: number;
  last: number;
  tier: Tier;
  ranges: Range[];
}

/** Every hit of a query in a run of passages, in reading order. */
export function matchRun(run: Run, query: Query): Hit[] {
  if (query.raw === '') return [];
  const found = new Map<string, Found>();
  for (const occurrence of together(run, query)) add(found, occurrence);
  if (!query.literal && query.words.length > 1) {
    for (const occurrence of scattered(run, query.words)) add(found, occurrence);
  }
  return [...found.values()]
    .sort((a, b) => a.first - b.first || a.last - b.last)
    .map((item) => hitOf(run, item));
}

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

/** Where the whole query stands in one piece. */
function together(run: Run, query: Query): Found[] {
  if (query.literal) {
    return positions(run.raw, query.raw).map((at) =>
      place(run, [at, at + query.raw.length], 'literal'),
    );
  }
  return occurrences(run, query.joined).map(([from, to]) => {
    const start = from - query.lead;
    if (start < 0 || !run.raw.startsWith(query.raw, start)) return place(run, [from, to], 'folded');
    const { first, last } = place(run, [from, to], 'literal');
    // Punctuation at the edge may belong to the neighbour; the hit stays where the words are.
    return {
      first,
      last,
      tier: 'literal',
      ranges: [clip(run, first, last, [start, start + query.raw.length])],
    };
  });
}

/** Passages that hold every word, each of which may reach into a neighbour. */
function scattered(run: Run, words: readonly string[]): Found[] {
  const touching = words.map((word) => {
    const byPassage = new Map<number, Found[]>();
    for (const range of occurrences(run, word)) {
      const found = place(run, range, 'scattered');
      for (let index = found.first; index <= found.last; index += 1) {
        byPassage.set(index, [...(byPassage.get(index) ?? []), found]);
      }
    }
    return byPassage;
  });
  const [rarest] = [...touching].sort((a, b) => a.size - b.size);
  return [...(rarest?.keys() ?? [])].flatMap((index) => {
    const chosen = touching.flatMap((byPassage) => {
      const all = byPassage.get(index) ?? [];
      const inside = all.filter(({ first, last }) => first === last);
      return inside.length > 0 ? [inside] : all.length > 0 ? [all.slice(0, 1)] : [];
    });
    if (chosen.length < words.length) return [];
    const parts = chosen.flat();
    return [
      {
        first: Math.min(...parts.map(({ first }) => first)),
        last: Math.max(...parts.map(({ last }) => last)),
        tier: 'scattered' as const,
        ranges: parts.flatMap(({ ranges }) => ranges),
      },
    ];
  });
}

function add(all: Map<string, Found>, found: Found): void {
  const key = `${found.first}-${found.last}`;
  const known = all.get(key);
  if (!known) all.set(key, { ...found, ranges: [...found.ranges] });
  else {
    known.ranges.push(...found.ranges);
    if (TIERS.indexOf(found.tier) < TIERS.indexOf(known.tier)) known.tier = found.tier;
  }
}

function occurrences(run: Run, word: string): Range[] {
  return positions(run.folded, word).map((at) => {
    const from = run.starts[at] ?? 0;
    return [from, clusterEnd(run.raw, run.starts[at + word.length - 1] ?? from)];
  });
}

function positions(text: string, part: string): number[] {
  const found: number[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function place(run: Run, range: Range, tier: Tier): Found {
  const [from, to] = range;
  return { first: passageAt(run, from), last: passageAt(run, to - 1), tier, ranges: [range] };
}

function clip(run: Run, first: number, last: number, [from, to]: Range): Range {
  const start = run.offsets[first] ?? 0;
  const end = run.offsets[last + 1] ?? run.raw.length;
  return [Math.max(from, start), Math.min(to, end)];
}

function hitOf(run: Run, { first, last, tier, ranges }: Found): Hit {
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

/** Ranges in order, empty ones dropped, overlapping ones joined. */
function unite(ranges: Range[]): Range[] {
  const united: [number, number][] = [];
  for (const [from, to] of ranges.filter(([a, b]) => a < b).sort((a, b) => a[0] - b[0])) {
    const last = united[united.length - 1];
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return united;
}
