import type { Passage } from '../passage.ts';
import { readingText } from '../passage.ts';
import { covers } from './scope.ts';
import type { Scope } from './scope.ts';

/** A group of passages to compare with the other groups: speech points, tasks, measures … */
export interface ComparisonGroup {
  name: string;
  passages: Scope[];
}

/** Ids of two passages, in either order. */
export type PassagePair = readonly [string, string];

/** Two passages with the shared words that the editor approved; the words stand in both, character for character. */
export interface Parallel {
  between: PassagePair;
  words: string[];
}

/** Shared words that the editor rejected as insignificant, for all passages or only for two, with the reason. */
export interface RejectedParallel {
  words: string;
  why: string;
  between?: PassagePair;
}

/** The editor's decisions about shared words. */
export interface Parallels {
  /** The note on a compared passage that shares no words. */
  none: string;
  /** The note on a compared passage that shares only rejected words. */
  onlyRejected: string;
  kinds: ComparisonGroup[];
  references: Parallel[];
  rejected: RejectedParallel[];
}

/** The decisions of a library that compares nothing. */
export const NO_PARALLELS: Parallels = {
  none: '',
  onlyRejected: '',
  kinds: [],
  references: [],
  rejected: [],
};

/** Finds the group of a passage; undefined for one that is not compared. */
export function comparisonGroupOf(
  kinds: readonly ComparisonGroup[],
  passage: Passage,
): ComparisonGroup | undefined {
  return kinds.find(({ passages }) => passages.some((scope) => covers(scope, passage)));
}

/** Tells whether two passages are compared: they belong to different groups or different documents. */
export function areComparable(kinds: readonly ComparisonGroup[], a: Passage, b: Passage): boolean {
  const [first, second] = [comparisonGroupOf(kinds, a), comparisonGroupOf(kinds, b)];
  return Boolean(first && second && (first !== second || a.document !== b.document));
}

/** Returns a key of a pair that is the same in either order. */
export function pairKey([a, b]: PassagePair): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Tells whether a passage contains words, character for character. */
export function containsWords({ segments }: Passage, words: string): boolean {
  return readingText(segments).includes(words);
}
