import type { SearchPassage } from '../match/block.ts';
import { runOf, runsOf } from '../match/textRun.ts';
import type { TextRun } from '../match/textRun.ts';

/** The length of a window in characters, and the number of windows to return. */
const WINDOW_LENGTH = 1500;
const MOST_WINDOWS = 8;

/** Neighbouring passages, and the pairs of characters that they share with a text. */
interface Window {
  passages: SearchPassage[];
  shared: Set<string>;
}

/** Finds the windows of a library that are most similar to a text, while the library is read from end to end. */
export class SimilarWindows {
  private readonly pairs: ReadonlySet<string>;
  private readonly windows: Window[] = [];

  constructor(text: string) {
    this.pairs = new Set(
      Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)),
    );
  }

  /** Adds the next document. */
  add(document: TextRun): void {
    let passages: SearchPassage[] = [];
    let length = 0;
    for (const passage of document.passages) {
      if (length + passage.text.length > WINDOW_LENGTH && passages.length > 0) {
        this.addWindow(passages);
        passages = [];
        length = 0;
      }
      passages.push(passage);
      length += passage.text.length;
    }
    this.addWindow(passages);
  }

  /** Returns the windows that share most of the rarer pairs, with the neighbours into which the text may extend. */
  best(): TextRun[] {
    const counts = new Map<string, number>();
    for (const { shared } of this.windows) {
      for (const pair of shared) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    const score = ({ shared }: Window) =>
      [...shared].reduce(
        (sum, pair) => sum + Math.log((this.windows.length + 1) / (counts.get(pair) ?? 1)),
        0,
      );
    const ranked = this.windows
      .map((window, index) => [score(window), index] as const)
      .filter(([points]) => points > 0)
      .sort((a, b) => b[0] - a[0]);
    const chosen = new Set(ranked.slice(0, MOST_WINDOWS).flatMap(([, at]) => [at - 1, at, at + 1]));
    return runsOf(
      this.windows.flatMap(({ passages }, index) => (chosen.has(index) ? passages : [])),
    );
  }

  private addWindow(passages: SearchPassage[]): void {
    const { folded } = runOf(passages);
    const shared = new Set<string>();
    for (let at = 0; at + 1 < folded.length; at += 1) {
      const pair = folded.slice(at, at + 2);
      if (this.pairs.has(pair)) shared.add(pair);
    }
    this.windows.push({ passages, shared });
  }
}
