import type { PinyinPairs } from '#search/input/pinyinPairs.ts';
import type { PinyinTable } from '#search/input/syllables.ts';

/** Returns, for every first syllable, the counted pairs by their second syllable, the most frequent first. */
export function pairsFor(
  counts: ReadonlyMap<string, number>,
  syllables: PinyinTable,
): Map<string, PinyinPairs> {
  const readings = syllablesByCharacter(syllables);
  const files = new Map<string, Record<string, string>>();
  for (const [pair] of mostFrequentFirst(counts)) {
    for (const first of readings.get(pair.charAt(0)) ?? []) {
      const file = files.get(first) ?? {};
      files.set(first, file);
      for (const second of readings.get(pair.charAt(1)) ?? []) {
        file[second] = (file[second] ?? '') + pair;
      }
    }
  }
  return files;
}

/** Returns the syllables of each character. */
export function syllablesByCharacter(table: PinyinTable): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(table)) {
    for (const char of characters) {
      readings.set(char, [...(readings.get(char) ?? []), syllable]);
    }
  }
  return readings;
}

/** Sorts counted strings, those of one count by their characters, so that every build gives the same order. */
export function mostFrequentFirst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
