import { fold } from './fold.ts';
import type { Entry } from './block.ts';

/** Passages that follow one another in one document, read as one text. */
export interface Run {
  entries: Entry[];
  raw: string;
  folded: string;
  /** For every unit of `folded`, where it starts in `raw`. */
  starts: number[];
  /** Where each passage begins in `raw`. */
  offsets: number[];
}

/** One run of consecutive passages. */
export function runOf(entries: Entry[]): Run {
  const offsets: number[] = [];
  let raw = '';
  for (const entry of entries) {
    offsets.push(raw.length);
    raw += entry.text;
  }
  const { text, starts } = fold(raw);
  return { entries, raw, folded: text, starts, offsets };
}

/** Passages in reading order, cut into runs wherever one is missing between two or the document changes. */
export function runsOf(entries: readonly Entry[]): Run[] {
  const runs: Entry[][] = [];
  let run: Entry[] = [];
  let last: Entry | undefined;
  for (const entry of entries) {
    const follows = last && last.document === entry.document && last.order + 1 === entry.order;
    if (!follows) {
      run = [];
      runs.push(run);
    }
    run.push(entry);
    last = entry;
  }
  return runs.map(runOf);
}

/** Index of the passage in which position `at` of the raw text lies. */
export function passageAt({ offsets }: Run, at: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
