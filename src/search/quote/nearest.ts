import { align } from './align.ts';
import type { Alignment } from './align.ts';
import { candidatesFor } from './seeds.ts';
import { clusterEnd } from '../match/fold.ts';
import type { Pause } from '../index/pause.ts';
import { placeIn } from './quotable.ts';
import type { Place } from './quotable.ts';
import type { Run } from '../match/textRun.ts';

/** The place that differs least from a text, and in how many characters. */
export interface Nearest {
  place: Place;
  distance: number;
}

/** A variant may differ in this share of its characters. */
export const TOLERANCE = 0.4;
/** Of fewer characters only half as many may differ: other words are not a variant. */
const LONG = 16;

/** The place that differs least from a folded text, if by no more than a share of its length. */
export async function nearest(
  text: string,
  runs: readonly Run[],
  tolerance: number,
  pause: Pause,
): Promise<Nearest | null> {
  const share = text.length < LONG ? TOLERANCE / 2 : tolerance;
  let limit = Math.floor(text.length * share);
  let best: Nearest | null = null;
  for (const { run, at } of await candidatesFor(text, runs, pause)) {
    if (limit < 0) break;
    await pause();
    const alignment = align(text, run.folded, at, limit);
    if (!alignment) continue;
    best = { place: placeOf(run, alignment), distance: alignment.distance };
    limit = alignment.distance - 1;
  }
  return best;
}

function placeOf(run: Run, { from, to }: Alignment): Place {
  const start = run.starts[from] ?? run.raw.length;
  return placeIn(run, [start, clusterEnd(run.raw, run.starts[to - 1] ?? start)]);
}
