import { clusterEnd } from './fold.ts';
import type { Range } from './range.ts';
import { passageAt } from './textRun.ts';
import type { Run } from './textRun.ts';

/** How a passage matches: as typed, but for punctuation and width, or word by word. */
export const TIERS = ['literal', 'folded', 'scattered'] as const;
/** One of the tiers, the best first. */
export type Tier = (typeof TIERS)[number];

/** Something found in a run: in which of its passages, how, and where exactly. */
export interface Occurrence {
  first: number;
  last: number;
  tier: Tier;
  ranges: Range[];
}

/** Where a folded word stands in the raw text of a run. */
export function occurrences(run: Run, word: string): Range[] {
  return positions(run.folded, word).map((at) => {
    const last = run.starts[at + word.length - 1] as number;
    return [run.starts[at] as number, clusterEnd(run.raw, last)];
  });
}

/** Every place where a part begins in a text; nothing begins nowhere. */
export function positions(text: string, part: string): number[] {
  const found: number[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

/** A range of a run's raw text with the passages it stands in. */
export function occurrence(run: Run, range: Range, tier: Tier): Occurrence {
  const [from, to] = range;
  return { first: passageAt(run, from), last: passageAt(run, to - 1), tier, ranges: [range] };
}
