import type { Entry } from '../match/block.ts';
import { runOf, runsOf } from '../match/textRun.ts';
import type { Run } from '../match/textRun.ts';

/** Characters of a stretch that is compared as one, and stretches that are worth a closer look. */
const LENGTH = 1500;
const MOST = 8;

/** Neighbouring passages, and the pairs of characters that they share with the text. */
interface Window {
  entries: Entry[];
  shared: Set<string>;
}

/** What in a library, read from end to end, has most pairs of characters in common with a text. */
export class Likeness {
  private readonly pairs: ReadonlySet<string>;
  private readonly windows: Window[] = [];

  constructor(text: string) {
    this.pairs = new Set(
      Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)),
    );
  }

  /** Takes the next document into account. */
  add(document: Run): void {
    let entries: Entry[] = [];
    let length = 0;
    for (const entry of document.entries) {
      if (length + entry.text.length > LENGTH && entries.length > 0) {
        this.note(entries);
        entries = [];
        length = 0;
      }
      entries.push(entry);
      length += entry.text.length;
    }
    this.note(entries);
  }

  /** The stretches that share most of the rarer pairs, with the neighbours into which the text may reach. */
  best(): Run[] {
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
      .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    const chosen = new Set(ranked.slice(0, MOST).flatMap(([, at]) => [at - 1, at, at + 1]));
    return runsOf(this.windows.flatMap(({ entries }, index) => (chosen.has(index) ? entries : [])));
  }

  private note(entries: Entry[]): void {
    const { folded } = runOf(entries);
    const shared = new Set<string>();
    for (let at = 0; at + 1 < folded.length; at += 1) {
      const pair = folded.slice(at, at + 2);
      if (this.pairs.has(pair)) shared.add(pair);
    }
    this.windows.push({ entries, shared });
  }
}
