import type { Pause } from '../index/pause.ts';
import type { Run } from '../match/textRun.ts';

/** A place in a run where much of a text stands: where the text would begin there, and how many pairs they share. */
export interface Candidate {
  run: Run;
  at: number;
  shared: number;
}

/** Places worth a closer look. */
const MOST = 4;
/** A pair that comes back again and again in a text says little of where it is from. */
const REPEATED = 4;
/** The share of a text by which its parts may have moved against each other. */
const LOOSE = 0.1;

/** The places that share most pairs of characters with a text in its order, the likeliest first. */
export async function candidatesFor(
  text: string,
  runs: readonly Run[],
  pause: Pause,
): Promise<Candidate[]> {
  const pairs = pairsOf(text);
  const reach = Math.max(4, Math.floor(text.length * LOOSE));
  const found: Candidate[] = [];
  for (const run of runs) {
    await pause();
    const clusters = clustersOf(offsets(pairs, run.folded), reach);
    found.push(...clusters.map((cluster) => ({ run, ...cluster })));
  }
  return found.sort((a, b) => b.shared - a.shared).slice(0, MOST);
}

function pairsOf(text: string): Map<string, number[]> {
  const pairs = new Map<string, number[]>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    const places = pairs.get(pair);
    if (!places) pairs.set(pair, [at]);
    else if (places.length < REPEATED) places.push(at);
  }
  return pairs;
}

/** Where a text would begin for each of its pairs to stand where it does, in order. */
function offsets(pairs: ReadonlyMap<string, number[]>, folded: string): Int32Array {
  const found: number[] = [];
  for (let at = 0; at + 1 < folded.length; at += 1) {
    for (const place of pairs.get(folded.slice(at, at + 2)) ?? []) found.push(at - place);
  }
  return Int32Array.from(found).sort();
}

/** The densest groups of offsets, none overlapping. */
function clustersOf(offsets: Int32Array, reach: number): Pick<Candidate, 'at' | 'shared'>[] {
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
