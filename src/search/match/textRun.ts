import { foldPassages } from './fold.ts';
import type { SearchPassage } from './block.ts';

/** Consecutive passages of one document as one text. */
export interface TextRun {
  passages: SearchPassage[];
  raw: string;
  folded: string;
  /** The start in `raw` of each UTF-16 unit of `folded`. */
  starts: number[];
  /** The start of each passage in `raw`. */
  offsets: number[];
}

/** Joins consecutive passages into one run. */
export function runOf(passages: SearchPassage[]): TextRun {
  const offsets: number[] = [];
  let raw = '';
  for (const passage of passages) {
    offsets.push(raw.length);
    raw += passage.text;
  }
  const { text, starts } = foldPassages(passages.map((passage) => passage.text));
  return { passages, raw, folded: text, starts, offsets };
}

/** Groups passages in reading order into runs; a run ends where a passage is missing or the document changes. */
export function runsOf(passages: readonly SearchPassage[]): TextRun[] {
  const runs: SearchPassage[][] = [];
  let run: SearchPassage[] = [];
  let last: SearchPassage | undefined;
  for (const passage of passages) {
    const follows = last && last.document === passage.document && last.order + 1 === passage.order;
    if (!follows) {
      run = [];
      runs.push(run);
    }
    run.push(passage);
    last = passage;
  }
  return runs.map(runOf);
}

/** Merges runs of one library; returns null where the others add no passage to the first. */
export function mergeRuns(runs: readonly TextRun[], others: readonly TextRun[]): TextRun[] | null {
  const known = new Map(
    runs.flatMap(({ passages }) => passages.map((passage) => [passage.order, passage])),
  );
  const { size } = known;
  for (const { passages } of others)
    for (const passage of passages) known.set(passage.order, passage);
  if (known.size === size) return null;
  return runsOf([...known.values()].sort((a, b) => a.order - b.order));
}

/** Returns the index of the passage that contains position `at` of the raw text. */
export function passageAt({ offsets }: TextRun, at: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
