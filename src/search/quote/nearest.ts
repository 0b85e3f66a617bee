import { align } from './align.ts';
import type { TextAlignment } from './align.ts';
import { findSeeds } from './seeds.ts';
import { clusterEnd } from '../match/fold.ts';
import type { Yield } from '../index/yieldToMain.ts';
import type { Range } from '../match/range.ts';
import type { TextRun } from '../match/textRun.ts';

/** The range of a run's raw text that differs least from a text, and the number of differing characters. */
export interface NearestPlace {
  run: TextRun;
  range: Range;
  distance: number;
}

/** The share of its characters in which a variant may differ. */
export const TOLERANCE = 0.4;
/** The length from which the full share applies; of shorter texts half may differ, since other words are no variant. */
const LONG_TEXT = 16;

/** Finds the place that differs least from a folded text, by at most `tolerance` of its length, or null. */
export async function findNearest(
  text: string,
  runs: readonly TextRun[],
  tolerance: number,
  yieldNow: Yield,
): Promise<NearestPlace | null> {
  const share = text.length < LONG_TEXT ? TOLERANCE / 2 : tolerance;
  let limit = Math.floor(text.length * share);
  let best: NearestPlace | null = null;
  for (const { run, at } of await findSeeds(text, runs, yieldNow)) {
    if (limit < 0) break;
    await yieldNow();
    const alignment = align(text, run.folded, at, limit);
    if (!alignment) continue;
    best = { run, range: rangeOfAlignment(run, alignment), distance: alignment.distance };
    limit = alignment.distance - 1;
  }
  return best;
}

function rangeOfAlignment(run: TextRun, { from, to }: TextAlignment): Range {
  const start = run.starts[from] ?? run.raw.length;
  return [start, clusterEnd(run.raw, run.starts[to - 1] ?? start)];
}
