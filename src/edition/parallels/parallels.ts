import type { Passage } from '../passage.ts';
import { readingText } from '../passage.ts';
import { covers } from './scope.ts';
import type { Scope } from './scope.ts';

/** A kind of passages to be compared with the other kinds: speech points, tasks, measures … */
export interface Kind {
  name: string;
  passages: Scope[];
}

/** Ids of two passages, in either order. */
export type Pair = readonly [string, string];

/** Two passages that share words, as the editor approved it; the words stand in both, character for character. */
export interface Reference {
  between: Pair;
  words: string[];
}

/** Words whose sharing says nothing, between all passages or only two, with the reason. */
export interface Rejection {
  words: string;
  why: string;
  between?: Pair;
}

/** Everything the editor decided about shared words. */
export interface References {
  /** What is said of a compared passage that shares no words. */
  none: string;
  /** What is said of one that shares only words whose sharing says nothing. */
  onlyRejected: string;
  kinds: Kind[];
  references: Reference[];
  rejected: Rejection[];
}

/** A library that compares nothing. */
export const NO_REFERENCES: References = {
  none: '',
  onlyRejected: '',
  kinds: [],
  references: [],
  rejected: [],
};

/** The kind a passage belongs to, if it is compared at all. */
export function kindOf(kinds: readonly Kind[], passage: Passage): Kind | undefined {
  return kinds.find(({ passages }) => passages.some((scope) => covers(scope, passage)));
}

/** Whether two passages may refer to each other: of different kinds, or of different documents. */
export function comparable(kinds: readonly Kind[], a: Passage, b: Passage): boolean {
  const [first, second] = [kindOf(kinds, a), kindOf(kinds, b)];
  return Boolean(first && second && (first !== second || a.document !== b.document));
}

/** One text for both orders of a pair. */
export function pairKey([a, b]: Pair): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Whether words stand in a passage, character for character. */
export function says({ segments }: Passage, words: string): boolean {
  return readingText(segments).includes(words);
}
