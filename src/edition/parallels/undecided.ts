import type { Passage } from '../passage.ts';
import { areComparable, comparisonGroupOf, pairKey, containsWords } from './parallels.ts';
import type { PassagePair, Parallels } from './parallels.ts';

/** Approved words that also stand in a pair of passages without a decision. */
export interface UndecidedPair {
  words: string;
  between: PassagePair;
  /** The index of the parallel that first approves the words, and their index in it. */
  reference: number;
  word: number;
}

/**
 * Returns the pairs without a decision: words approved once must be approved, or rejected with `between`, for every
 * comparable pair of passages that contains them; otherwise a page would wrongly say that a passage shares nothing.
 */
export function undecidedPairs(decided: Parallels, passages: readonly Passage[]): UndecidedPair[] {
  const compared = passages.filter((passage) => comparisonGroupOf(decided.kinds, passage));
  const decisions = decidedWords(decided);
  const known = new Set<string>();
  return decided.references.flatMap(({ words: approved }, reference) =>
    approved.flatMap((words, word) => {
      if (known.has(words)) return [];
      known.add(words);
      const holders = compared.filter((passage) => containsWords(passage, words));
      return pairsOf(holders)
        .filter(([a, b]) => areComparable(decided.kinds, a, b))
        .map(([a, b]): PassagePair => [a.id, b.id])
        .filter((pair) => !decisions.get(pairKey(pair))?.some((other) => other.includes(words)))
        .map((between) => ({ words, between, reference, word }));
    }),
  );
}

/** Returns the words approved or rejected for each pair, by pair key. */
function decidedWords({ references, rejected }: Parallels): Map<string, string[]> {
  const decisions = new Map<string, string[]>();
  const add = (between: PassagePair, words: readonly string[]) => {
    const key = pairKey(between);
    decisions.set(key, [...(decisions.get(key) ?? []), ...words]);
  };
  for (const { between, words } of references) add(between, words);
  for (const { between, words } of rejected) if (between) add(between, [words]);
  return decisions;
}

function pairsOf<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]));
}
