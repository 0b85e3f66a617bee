/** Pinyin in a large library: the pairs of characters that stand in its text, by how they are read. */
import type { Syllables } from './pinyin.ts';

/** For one first syllable: second syllable → all pairs read like that, the most frequent first, written together. */
export type Pairs = Readonly<Record<string, string>>;

/** Strings that one spelling is taken for at most; of very long ones there could be any number. */
export const MOST_CHAINS = 1000;
/** Spellings to try for one word. */
const SPELLINGS = 4;

/**
 * The strings whose every pair stands in the text and is read like these syllables, those that begin with the most
 * frequent pairs first; `steps` are the pairs of each syllable but the last.
 */
export function chainsOf(syllables: readonly string[], steps: readonly Pairs[]): string[] {
  let chains: string[] = [];
  for (const [index, pairs] of steps.entries()) {
    const next = pairs[syllables[index + 1] ?? '']?.match(/../gsu) ?? [];
    if (index === 0) chains = [...next];
    else {
      chains = chains.flatMap((chain) =>
        next.flatMap((pair) => (chain.endsWith(pair.charAt(0)) ? [chain + pair.charAt(1)] : [])),
      );
    }
    chains = chains.slice(0, MOST_CHAINS);
  }
  return chains;
}

/** The ways to read a word in syllables; none when one of its characters is not in the table. */
export function homophones(word: string, table: Syllables): string[][] {
  let readings: string[][] = [[]];
  for (const char of word) {
    const syllables = Object.keys(table).filter((syllable) => table[syllable]?.includes(char));
    readings = readings
      .flatMap((reading) => syllables.map((syllable) => [...reading, syllable]))
      .slice(0, SPELLINGS);
  }
  return readings.filter(({ length }) => length > 1);
}
