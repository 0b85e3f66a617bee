/** Words of the library as readers may spell them. */
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { readPinyin } from '#search/input/pinyin.ts';
import { lacking } from '../lacking.ts';
import { foldNaively } from '../../search/naive.ts';
import { passages } from '../../search/notice.ts';
import { naive, occursOnce, pairsIn, wordsOf, wordsThat } from './sought.ts';

/** Words as typed, and as the text has them. */
export interface Spelled {
  typed: string;
  words: string;
}

/** Returns words in traditional characters, more than two of which differ. Skips the test for none. */
export function traditionalWords(): Spelled {
  const convert = Converter({ from: 'cn', to: 't' });
  const changed = (words: string) =>
    [...convert(words)].filter((char, index) => char !== words.charAt(index)).length;
  const { words } = wordsThat(
    (sought) => changed(sought.words) > 2 && occursOnce(sought.words),
    6,
    'that traditional characters spell differently',
  );
  return { typed: convert(words), words };
}

/** Returns a text in traditional characters. Skips the test where none of its characters differ. */
export function inTraditionalCharacters(text: string): string {
  const converted = Converter({ from: 'cn', to: 't' })(text);
  if (converted === text) lacking(`${text} is the same in traditional characters`);
  return converted;
}

/** Returns words as Taiwan alone writes them in traditional characters. Skips the test for none. */
export function taiwaneseWords(): Spelled {
  const [common, taiwanese] = [
    Converter({ from: 'cn', to: 't' }),
    Converter({ from: 'cn', to: 'tw' }),
  ];
  const { words } = wordsThat(
    (sought) => common(sought.words) !== taiwanese(sought.words),
    3,
    'that Taiwan writes otherwise',
  );
  return { typed: taiwanese(words), words };
}

/** Returns the longest number of the text in full-width digits. Skips the test for none. */
export function fullWidthNumber(): Spelled {
  const numbers = passages.flatMap(({ text }) => text.match(/\d{2,}/gu) ?? []);
  const [words] = numbers.sort((a, b) => b.length - a.length);
  if (words === undefined) lacking('this library has no number in digits');
  const typed = words.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return { typed, words };
}

const TEXT = passages.map(({ text }) => foldNaively(text)).join('\n');
/** The ways to read each character of the text, without tones. */
const READINGS = new Map([...new Set(TEXT)].map((char) => [char, readingsOf(char)]));
/** The characters by reading, as the site has them. */
const BY_READING = Object.fromEntries(
  [...new Set([...READINGS.values()].flat())].map((reading) => [
    reading,
    [...READINGS].flatMap(([char, all]) => (all.includes(reading) ? char : [])).join(''),
  ]),
);

function readingsOf(char: string): string[] {
  if (!/\p{Script=Han}/u.test(char)) return [];
  return [...new Set(pinyin(char, { toneType: 'none', multiple: true, type: 'array' }))];
}

/** Lists the syllables of words that can be read in one way, and be split in one way; [] for others. */
function syllablesOf(words: string): string[] {
  const all = [...words].map((char) => READINGS.get(char) ?? []);
  const syllables = all.flatMap(([reading, another]) => (reading && !another ? [reading] : []));
  const plain = syllables.length === words.length && /^[a-z]+$/u.test(syllables.join(''));
  const [reading] = plain ? readPinyin(syllables.join(''), BY_READING) : [];
  const [spelling, other] = reading?.spellings ?? [];
  return other === undefined && spelling?.length === syllables.length ? syllables : [];
}

/** Lists the strings of the text that can be read as these syllables. */
function stringsReadAs(syllables: readonly string[]): string[] {
  const sets = syllables.map((syllable) => `[${BY_READING[syllable] ?? ''}]`);
  // Looks ahead, so that strings that overlap are all found.
  return [
    ...new Set(
      [...TEXT.matchAll(new RegExp(`(?=(${sets.join('')}))`, 'gu'))].map(([, one = '']) => one),
    ),
  ];
}

/** Returns words in pinyin that can be nothing else; `between` separates syllables. Skips the test for none. */
export function wordsInPinyin(between = ''): Spelled {
  const { words } = wordsThat(
    (sought) => {
      const syllables = syllablesOf(sought.words);
      return syllables.length > 0 && stringsReadAs(syllables).length === 1;
    },
    4,
    'that sound like no others',
  );
  return { typed: syllablesOf(words).join(between), words };
}

/** Returns the pinyin of a word that several passages have and no other sounds like. Skips the test for none. */
export function pinyinOfOneWord(): string {
  return pinyinThat((strings, places) => strings.length === 1 && places > 2 && places < 10);
}

/** Returns the pinyin that two words of the text have. Skips the test for none. */
export function pinyinOfTwoWords(): string {
  return pinyinThat((strings, places) => strings.length > 1 && places < 10);
}

function pinyinThat(suits: (strings: string[], places: number) => boolean): string {
  for (const { words } of wordsOf(2)) {
    const syllables = syllablesOf(words);
    if (syllables.length === 0) continue;
    const strings = stringsReadAs(syllables);
    if (suits(strings, strings.flatMap((one) => naive.find(one)).length)) return syllables.join('');
  }
  return lacking('no word of this library sounds as wanted');
}

/**
 * Returns a word with its second character wrong but pronounced the same, so that it is nowhere in the text, though its
 * characters are, and no other word that sounds so is as frequent. Skips the test for none.
 */
export function misspeltWord(): Spelled {
  const counts = countedPairs();
  for (const [words, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    for (const wrong of charactersLike(words.charAt(1))) {
      const typed = words.charAt(0) + wrong;
      const near = [...counts].filter(([pair]) => soundsLike(pair, typed));
      if (naive.find(typed).length === 0 && near.every(([pair, n]) => pair === words || n < count))
        return { typed, words };
    }
  }
  return lacking('every word of this library is like another');
}

function countedPairs(): Map<string, number> {
  const pairs = [...pairsIn(TEXT)];
  return new Map(pairs.map((pair) => [pair, TEXT.split(pair).length - 1]));
}

/** Lists the other characters of the text that can be read as one. */
function charactersLike(char: string): string[] {
  return [...READINGS.keys()].filter((other) => other !== char && soundsLike(other, char));
}

function soundsLike(one: string, other: string): boolean {
  return [...one].every((char, index) =>
    READINGS.get(char)?.some((reading) => READINGS.get(other.charAt(index))?.includes(reading)),
  );
}
