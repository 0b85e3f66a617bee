/** Tables that turn traditional characters and pinyin into the library's own characters. */
import { readFileSync } from 'node:fs';
import type { Pairs } from '#search/input/pinyinPairs.ts';
import type { Syllables } from '#search/input/pinyin.ts';
import type { Conversion } from '#search/input/traditional.ts';

/** Where `npm run tables` writes what the dictionaries say of all characters: a line a key, a space, its characters. */
export const TABLES = {
  traditional: new URL('tables/traditional.txt', import.meta.url),
  pinyin: new URL('tables/pinyin.txt', import.meta.url),
};
/** So many code points there are. */
export const CODES = 0x110000;
const HAN = /\p{Script=Han}/u;

/** Whether a character is Chinese. */
export function isHan(char: string): boolean {
  return HAN.test(char);
}

/** The Han characters of a text, each once, sorted. */
export function charactersOf(text: string): string[] {
  return [...new Set(text)].filter(isHan).sort();
}

/** For every traditional character that can stand for one of these: the ones it can stand for. */
export function conversionFor(characters: readonly string[]): Conversion {
  const entries = restricted(TABLES.traditional, characters);
  // Some stand only for what this library does not use.
  return Object.fromEntries(entries.filter(([written, meant]) => written !== meant));
}

/** For every full syllable: the characters of these that are read so in any of their readings. */
export function syllablesFor(characters: readonly string[]): Syllables {
  return Object.fromEntries(restricted(TABLES.pinyin, characters));
}

/** A table as if there were no other characters than these. */
function restricted(table: URL, characters: readonly string[]): [key: string, kept: string][] {
  const present = new Uint8Array(CODES);
  for (const char of characters) present[char.codePointAt(0) ?? 0] = 1;
  return readFileSync(table, 'utf8')
    .split('\n')
    .map((line): [string, string] => {
      const [key = '', chars = ''] = line.split(' ');
      return [key, keptOf(chars, present)];
    })
    .filter(([, kept]) => kept !== '');
}

/** The characters of a text whose codes are present; a set of strings would take three times as long. */
function keptOf(text: string, present: Uint8Array): string {
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (present[code]) kept += String.fromCodePoint(code);
    if (code > 0xffff) at += 1;
  }
  return kept;
}

/** For every first syllable: the pairs of these counts that are read so, the most frequent first. */
export function pairsFor(
  counts: ReadonlyMap<string, number>,
  syllables: Syllables,
): Map<string, Pairs> {
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
