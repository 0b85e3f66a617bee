import type { Yield } from '../index/yieldToMain.ts';
import type { TextRun } from '../match/textRun.ts';

/** A place in a run that resembles a text: where the text would begin, and the number of shared pairs. */
export interface AlignmentSeed {
  run: TextRun;
  at: number;
  shared: number;
}

/** The number of places to align. */
const MOST_SEEDS = 4;
/** The number of repeats of a pair that are used; a frequent pair tells little about the origin of a text. */
const MOST_REPEATS = 4;
/** The share of a text's length by which its parts may have shifted against each other. */
const DRIFT_SHARE = 0.1;

/** Finds the places that share most pairs of characters with a text in its order, likeliest first. */
export async function findSeeds(
  text: string,
  runs: readonly TextRun[],
  yieldNow: Yield,
): Promise<AlignmentSeed[]> {
  const pairs = pairsOf(text);
  const reach = Math.max(4, Math.floor(text.length * DRIFT_SHARE));
  const found: AlignmentSeed[] = [];
  for (const run of runs) {
    await yieldNow();
    const clusters = clustersOf(offsetsOfPairs(pairs, run.folded), reach);
    found.push(...clusters.map((cluster) => ({ run, ...cluster })));
  }
  return found.sort((a, b) => b.shared - a.shared).slice(0, MOST_SEEDS);
}

function pairsOf(text: string): Map<string, number[]> {
  const pairs = new Map<string, number[]>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    const places = pairs.get(pair);
    if (!places) pairs.set(pair, [at]);
    else if (places.length < MOST_REPEATS) places.push(at);
  }
  return pairs;
}

/** Returns, for each occurrence of a pair, the position where the text would begin; sorted. */
function offsetsOfPairs(pairs: ReadonlyMap<string, number[]>, folded: string): Int32Array {
  const found: number[] = [];
  for (let at = 0; at + 1 < folded.length; at += 1) {
    for (const place of pairs.get(folded.slice(at, at + 2)) ?? []) found.push(at - place);
  }
  return Int32Array.from(found).sort();
}

/** Groups sorted offsets into the densest clusters that do not overlap. */
function clustersOf(offsets: Int32Array, reach: number): Pick<AlignmentSeed, 'at' | 'shared'>[] {
  const clusters: { at: number; shared: number; end: number }[] = [];
  let to = 0;
  for (let from = 0; from < offsets.length; from += 1) {
    const start = offsets[from] ?? 0;
    while (to < offsets.length && (offsets[to] ?? 0) <= start + reach) to += 1;
    const last = clusters[clusters.length - 1];
    const cluster = {
      at: offsets[(from + to) >> 1] ?? start,
      shared: to - from,
      end: start + reach,
    };
    if (!last || start > last.end) clusters.push(cluster);
    else if (cluster.shared > last.shared) clusters[clusters.length - 1] = cluster;
  }
  return clusters;
}
