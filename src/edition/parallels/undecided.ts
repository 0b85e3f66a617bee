import type { Passage } from '../passage.ts';
import { comparable, kindOf, pairKey, says } from './parallels.ts';
import type { Pair, References } from './parallels.ts';

/** Approved words that also stand in two passages about which nobody decided. */
export interface Gap {
  words: string;
  between: Pair;
  /** Which reference approves the words first, and which of its words they are. */
  reference: number;
  word: number;
}

/**
 * What the editor left open: words approved once are approved, or rejected with `between`, for every comparable
 * pair of passages that holds them; else a page would say of a passage that it shares nothing.
 */
export function gapsIn(decided: References, passages: readonly Passage[]): Gap[] {
  const compared = passages.filter((passage) => kindOf(decided.kinds, passage));
  const settled = settledIn(decided);
  const known = new Set<string>();
  return decided.references.flatMap(({ words: approved }, reference) =>
    approved.flatMap((words, word) => {
      if (known.has(words)) return [];
      known.add(words);
      const holders = compared.filter((passage) => says(passage, words));
      return pairsOf(holders)
        .filter(([a, b]) => comparable(decided.kinds, a, b))
        .map(([a, b]): Pair => [a.id, b.id])
        .filter((pair) => !settled.get(pairKey(pair))?.some((other) => other.includes(words)))
        .map((between) => ({ words, between, reference, word }));
    }),
  );
}

/** What was decided about each pair: the words approved or rejected for it. */
function settledIn({ references, rejected }: References): Map<string, string[]> {
  const settled = new Map<string, string[]>();
  const note = (between: Pair, words: readonly string[]) => {
    const key = pairKey(between);
    settled.set(key, [...(settled.get(key) ?? []), ...words]);
  };
  for (const { between, words } of references) note(between, words);
  for (const { between, words } of rejected) if (between) note(between, [words]);
  return settled;
}

function pairsOf<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]));
}
