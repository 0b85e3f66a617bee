import { groupBy } from '../groupBy.ts';
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
        .filter(
          (pair) => !decisions.get(pairKey(pair))?.some((other) => other.words.includes(words)),
        )
        .map((between) => ({ words, between, reference, word }));
    }),
  );
}

/** Words approved or rejected for a pair. */
type Decision = Pick<UndecidedPair, 'words' | 'between'>;

/** Returns the words approved or rejected for each pair, by pair key. */
function decidedWords({ references, rejected }: Parallels): Map<string, Decision[]> {
  const decisions = [
    ...references.flatMap(({ between, words }) => words.map((each) => ({ between, words: each }))),
    ...rejected.flatMap(({ between, words }) => (between ? [{ between, words }] : [])),
  ];
  return groupBy(decisions, ({ between }) => pairKey(between));
}

function pairsOf<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]));
}
