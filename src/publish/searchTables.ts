/** Tables that turn traditional characters and pinyin into the library's own characters. */
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { Syllables } from '#search/pinyin.ts';
import type { Conversion } from '#search/traditional.ts';

const TRADITIONAL = ['t', 'tw', 'hk'] as const;
/** Every Han character of the basic plane. */
const HAN = Array.from({ length: 0xa000 - 0x3400 }, (_, at) => String.fromCodePoint(0x3400 + at));

/** The Han characters of a text, each once, sorted. */
export function charactersOf(text: string): string[] {
  return [...new Set(text.match(/\p{Script=Han}/gu) ?? [])].sort();
}

/** For every traditional character that can stand for one of the text's: the ones it can stand for. */
export function conversionFor(text: string): Conversion {
  const characters = charactersOf(text);
  const present = new Set(characters);
  const table = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    if (from === to || !present.has(to)) return;
    // A character the library itself uses, such as 著, may also be meant as it is.
    const known = table.get(from) ?? new Set(present.has(from) ? [from] : []);
    table.set(from, known.add(to));
  };
  eachConverted(Converter({ from: 't', to: 'cn' }), HAN, add);
  // The other way round, too: regional forms, and characters such as 着 that traditional text writes 著.
  for (const to of TRADITIONAL) {
    eachConverted(Converter({ from: 'cn', to }), characters, (char, traditional) =>
      add(traditional, char),
    );
  }
  // Words decide some characters: the 了 of 了解 is written 瞭.
  alongside(text, Converter({ from: 'cn', to: 't' })(text), add);
  return Object.fromEntries(
    [...table].sort().map(([char, options]) => [char, [...options].join('')]),
  );
}

/** Two writings of one text, character by character; of different lengths they cannot be set side by side. */
function alongside(text: string, written: string, use: (from: string, to: string) => void): void {
  const [own, other] = [[...text], [...written]];
  if (own.length !== other.length) return;
  own.forEach((char, index) => {
    use(other[index] ?? char, char);
  });
}

/** Line by line, so that no character is taken for part of a phrase with its neighbour. */
function eachConverted(
  convert: (text: string) => string,
  characters: readonly string[],
  use: (from: string, to: string) => void,
): void {
  const converted = convert(characters.join('\n')).split('\n');
  characters.forEach((char, index) => {
    use(char, converted[index] ?? char);
  });
}

/** For every full syllable: the characters of these that are read so in any of their readings. */
export function syllablesFor(characters: readonly string[]): Syllables {
  const table = new Map<string, string>();
  for (const char of characters) {
    const readings = pinyin(char, { toneType: 'none', multiple: true, type: 'array', v: true });
    for (const reading of new Set(readings)) {
      if (/^[a-z]+$/u.test(reading)) table.set(reading, (table.get(reading) ?? '') + char);
    }
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}
