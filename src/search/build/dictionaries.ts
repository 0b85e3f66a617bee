/** The tables of single characters, made from OpenCC and pinyin-pro for the characters of a library. */
import { from, to } from 'opencc-js/preset';
import { polyphonic } from 'pinyin-pro';
import type { PinyinTable } from '#search/input/syllables.ts';
import type { ConversionTable } from '#search/input/traditional.ts';

const HAN = /\p{Script=Han}/u;
/** Matches a code unit of a character that takes two. */
const SURROGATE = /[\ud800-\udfff]/;

type PairCallback = (from: string, to: string) => void;

/** Returns the Han characters of a text, each once, sorted. */
export function charactersOf(text: string): string[] {
  return [...new Set(text)].filter((char) => HAN.test(char)).sort();
}

/**
 * Returns, for every traditional character, those of the given characters that it can stand for. The dictionaries'
 * characters and words both count (the 了 of 了解 is written 瞭).
 */
export function conversionFor(characters: readonly string[]): ConversionTable {
  const present = new Set(characters);
  const table = new Map<string, Set<string>>();
  const add: PairCallback = (written, meant) => {
    if (written === meant || !present.has(meant)) return;
    // A character the library itself uses, such as 著, may also be meant as it is.
    const known = table.get(written) ?? new Set(present.has(written) ? [written] : []);
    table.set(written, known.add(meant));
  };
  eachPair(to['cn'], add);
  eachPair(from['cn'], (meant, written) => add(written, meant));
  // Regional forms stand for whatever the forms they replace stand for; 着 itself is written 著 in some.
  for (const region of ['tw', 'hk']) {
    const standard = new Map([...table].map(([char, meant]) => [char, [...meant]]));
    eachPair(to[region], (char, regional) => {
      for (const meant of [...(standard.get(char) ?? []), char]) add(regional, meant);
    });
  }
  return Object.fromEntries(
    [...table].sort().map(([char, options]) => [char, [...options].join('')]),
  );
}

/** Visits every character of dictionaries with its conversion; words that change their length are skipped. */
function eachPair(groups: (typeof to)[string] | undefined, use: PairCallback): void {
  if (!groups) throw new Error('OpenCC has no dictionaries for a region');
  for (const dictionary of groups.flat()) {
    const entries =
      typeof dictionary === 'string'
        ? dictionary.split('|')
        : dictionary.map((entry) => entry.join(' '));
    for (const entry of entries) eachPairIn(entry, use);
  }
}

/** Visits one entry: a word and its conversions, separated by spaces. */
function eachPairIn(entry: string, use: PairCallback): void {
  const length = entry.indexOf(' ');
  // There are fifty thousand entries; those of two words of one length are compared without splitting them.
  if (entry.length === length * 2 + 1 && !SURROGATE.test(entry)) {
    for (let at = 0; at < length; at += 1) {
      const becomes = entry.charAt(length + 1 + at);
      if (entry.charAt(at) !== becomes) use(entry.charAt(at), becomes);
    }
    return;
  }
  const [chars = [], ...others] = entry.split(' ').map((word) => [...word]);
  for (const becomes of others.filter((other) => other.length === chars.length)) {
    for (const [index, char] of chars.entries()) {
      const converted = becomes[index];
      if (converted !== undefined && converted !== char) use(char, converted);
    }
  }
}

/** Returns the common characters, those of the first level of GB 2312, that are not among the given ones. */
export function commonCharactersBeside(characters: readonly string[]): string[] {
  const present = new Set(characters);
  const decoder = new TextDecoder('gb18030');
  // They are in rows 0xB0 to 0xD7, in columns 0xA1 to 0xFE; five places are empty.
  const rows = Array.from({ length: 40 }, (_, row) => row + 0xb0);
  const codes = rows.flatMap((row) =>
    Array.from({ length: 94 }, (_, column) => [row, column + 0xa1]),
  );
  return charactersOf(decoder.decode(new Uint8Array(codes.flat()))).filter(
    (char) => !present.has(char),
  );
}

/** Returns, for every full syllable, those of the given characters that have it as one of their readings. */
export function syllablesFor(characters: readonly string[]): PinyinTable {
  const table = new Map<string, string>();
  for (const char of characters) {
    // The function for readings of words would first take a second to load all words.
    const [readings = []] = polyphonic(char, { toneType: 'none', type: 'array', v: true });
    for (const reading of new Set(readings)) {
      if (/^[a-z]+$/u.test(reading)) table.set(reading, (table.get(reading) ?? '') + char);
    }
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}
