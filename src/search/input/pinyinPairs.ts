import type { PinyinTable } from './pinyin.ts';

/** The pairs of characters with one first syllable: second syllable → pairs, joined, most frequent first. */
export type PinyinPairs = Readonly<Record<string, string>>;

/** The most strings that one pinyin input is expanded to; long inputs could have any number. */
export const MOST_CHAINS = 1000;
/** The number of pinyin readings to try for one word. */
const MOST_READINGS = 4;

/**
 * Chains pairs into the strings that are pronounced like these syllables and whose every pair is in the text, those
 * with the most frequent first pairs first; `steps` are the pairs of each syllable but the last.
 */
export function chainPairs(syllables: readonly string[], steps: readonly PinyinPairs[]): string[] {
  let chains: string[] = [];
  for (const [index, pairs] of steps.entries()) {
    const second = syllables[index + 1];
    if (second === undefined) throw new Error(`no syllable after the pairs of step ${index}`);
    const next = pairs[second]?.match(/../gsu) ?? [];
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

/** Lists the pinyin readings of a word; none when one of its characters is not in the table. */
export function pinyinReadings(word: string, table: PinyinTable): string[][] {
  let readings: string[][] = [[]];
  for (const char of word) {
    const syllables = Object.keys(table).filter((syllable) => table[syllable]?.includes(char));
    readings = readings
      .flatMap((reading) => syllables.map((syllable) => [...reading, syllable]))
      .slice(0, MOST_READINGS);
  }
  return readings.filter(({ length }) => length > 1);
}
