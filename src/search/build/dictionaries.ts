/**
 * All that OpenCC and pinyin-pro know of single characters. To learn it takes a third of a second, as long as to build a
 * small site: `npm run tables` writes it down, and a test holds what is written to what they say.
 */
import { from, to } from 'opencc-js/preset';
import { polyphonic } from 'pinyin-pro';
import type { Syllables } from '#search/input/pinyin.ts';
import type { Conversion } from '#search/input/traditional.ts';
import { CODES, isHan } from './tables.ts';

/** Characters that take two units. */
const BEYOND = /[\ud800-\udfff]/;

type Use = (from: string, to: string) => void;

/** Every Han character there is, sorted. */
export function allCharacters(): string[] {
  return Array.from({ length: CODES }, (_, code) => String.fromCodePoint(code))
    .filter(isHan)
    .sort();
}

/**
 * For every traditional character that can stand for one of these: the ones it can stand for. It is taken from the
 * dictionaries' characters and words alike (the 了 of 了解 is written 瞭).
 */
export function conversionFor(characters: readonly string[]): Conversion {
  const present = new Set(characters);
  const table = new Map<string, Set<string>>();
  const add: Use = (written, meant) => {
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

/** Every character of dictionaries with what it becomes; words of another length cannot be set side by side. */
function eachPair(groups: (typeof to)[string] = [], use: Use): void {
  for (const dictionary of groups.flat()) {
    const entries =
      typeof dictionary === 'string'
        ? dictionary.split('|')
        : dictionary.map((entry) => entry.join(' '));
    for (const entry of entries) eachPairIn(entry, use);
  }
}

/** One entry: a word and what it becomes, with spaces between. */
function eachPairIn(entry: string, use: Use): void {
  const length = entry.indexOf(' ');
  // Fifty thousand entries: those of two words of one length are not taken apart.
  if (entry.length === length * 2 + 1 && !BEYOND.test(entry)) {
    for (let at = 0; at < length; at += 1) {
      const becomes = entry.charAt(length + 1 + at);
      if (entry.charAt(at) !== becomes) use(entry.charAt(at), becomes);
    }
    return;
  }
  const [chars = [], ...others] = entry.split(' ').map((word) => [...word]);
  for (const becomes of others.filter((other) => other.length === chars.length)) {
    chars.forEach((char, index) => {
      if (char !== becomes[index]) use(char, becomes[index] ?? char);
    });
  }
}

/** For every full syllable: the characters of these that are read so in any of their readings. */
export function syllablesFor(characters: readonly string[]): Syllables {
  const table = new Map<string, string>();
  for (const char of characters) {
    // Asked for a word's reading it would first take a second to learn all words.
    const [readings = []] = polyphonic(char, { toneType: 'none', type: 'array', v: true });
    for (const reading of new Set(readings)) {
      if (/^[a-z]+$/u.test(reading)) table.set(reading, (table.get(reading) ?? '') + char);
    }
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}
