import { clusterEnd } from './fold.ts';
import type { Range } from './range.ts';
import { passageAt } from './textRun.ts';
import type { TextRun } from './textRun.ts';

/** The ways in which a passage matches, best first: as typed, except for punctuation and width, or word by word. */
export const TIERS = ['literal', 'folded', 'scattered'] as const;
/** One of the tiers. */
export type Tier = (typeof TIERS)[number];

/** A match in a run: the indices of its first and last passage, and its ranges in the raw text. */
export interface TextMatch {
  first: number;
  last: number;
  tier: Tier;
  ranges: Range[];
}

/** Finds the ranges of a folded word in the raw text of a run. */
export function rangesOfWord(run: TextRun, word: string): Range[] {
  return indicesOf(run.folded, word).map((at) => {
    const last = run.starts[at + word.length - 1] as number;
    return [run.starts[at] as number, clusterEnd(run.raw, last)];
  });
}

/** Returns every index at which a part begins in a text; none for an empty part. */
export function indicesOf(text: string, part: string): number[] {
  const found: number[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

/** Makes a match of a range of a run's raw text. */
export function matchAt(run: TextRun, range: Range, tier: Tier): TextMatch {
  const [from, to] = range;
  return { first: passageAt(run, from), last: passageAt(run, to - 1), tier, ranges: [range] };
}
