import type { PinyinTable } from '#search/input/pinyin.ts';
import type { PinyinPairs } from '#search/input/pinyinPairs.ts';

/** Returns, for every first syllable, the counted pairs by their second syllable, the most frequent first. */
export function pairsFor(
  counts: ReadonlyMap<string, number>,
  syllables: PinyinTable,
): Map<string, PinyinPairs> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const char of characters) {
      readings.set(char, [...(readings.get(char) ?? []), syllable]);
    }
  }
  const files = new Map<string, Record<string, string>>();
  for (const [pair] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
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
