import { folded } from '../match/fold.ts';
import type { TextRun } from '../match/textRun.ts';
import { Syllables } from './syllables.ts';
import type { PinyinTable, Sound } from './syllables.ts';

/** A way to read what was typed: a sound for each character. */
export type Spelling = readonly Sound[];

/** The ways to read what was typed as pinyin, the longest syllables first, and whether these are all ways. */
export interface PinyinReading {
  spellings: Spelling[];
  complete: boolean;
}

/** The most characters of an input that is read as pinyin. */
const LONGEST = 60;
/** The most ways to divide an input into syllables; xianxian could be any number. */
const MOST_SPELLINGS = 16;
/** Fewer initials are in every text. */
const FEWEST_INITIALS = 3;
const TONE_MARK = /[\u0300\u0301\u0304\u0306\u030c]/u;
const SEPARATOR = /[\s'’‘·-]/u;
const HAN = /\p{Script=Han}/u;

/** Letters without anything between them, those with a tone mark in upper case; or a character. */
type Stretch = { letters: string } | { char: string };

/** The ways to type syllables: in full, in full and by initials side by side (gonghgz), or by initials alone. */
type Typing = 'full' | 'mixed' | 'initials';

/**
 * Reads an input as pinyin: with or without tones and separators, mixed with characters, in full syllables, by initials,
 * or partly so. Returns the readings that are possible, the likelier kind first.
 */
export function readPinyin(typed: string, table: PinyinTable): PinyinReading[] {
  const stretches = stretchesOf(typed);
  const letters = (stretches ?? []).map((one) => ('letters' in one ? one.letters : '')).join('');
  if (!stretches || letters === '') return [];
  const syllables = new Syllables(table);
  const byInitials = letters.length >= FEWEST_INITIALS && letters === letters.toLowerCase();
  const typings: Typing[] = byInitials ? ['full', 'mixed', 'initials'] : ['full'];
  return typings
    .map((typing) => spell(stretches, syllables, typing))
    .filter(({ spellings }) => spellings.length > 0);
}

/** Divides an input into stretches; null when something in it is neither letter, tone, separator nor character. */
function stretchesOf(typed: string): Stretch[] | null {
  if (typed.length > LONGEST * 2) return null;
  const stretches: Stretch[] = [];
  let letters = '';
  const end = () => {
    if (letters !== '') stretches.push({ letters });
    letters = '';
  };
  for (const char of lettersAlone(typed)) {
    if (/[a-z]/u.test(char)) letters += char;
    else if (TONE_MARK.test(char) && letters !== '')
      letters = letters.slice(0, -1) + letters.slice(-1).toUpperCase();
    else if (/[0-5]/u.test(char) && letters !== '') end();
    else if (SEPARATOR.test(char)) end();
    else if (HAN.test(char)) {
      end();
      stretches.push({ char: folded(char) });
    } else return null;
  }
  end();
  const length = stretches.reduce(
    (sum, one) => sum + ('letters' in one ? one.letters.length : 1),
    0,
  );
  return length > LONGEST ? null : stretches;
}

/** Returns an input in lower-case letters of normal width, ü as v, and every tone mark behind its letter. */
function lettersAlone(typed: string): string {
  return typed
    .normalize('NFKC')
    .normalize('NFD')
    .toLowerCase()
    .replace(/ɡ/gu, 'g')
    .replace(/ɑ/gu, 'a')
    .replace(/u(?:\u0308|:)/gu, 'v');
}

/** Lists the ways to read stretches that were typed in one way. */
function spell(stretches: readonly Stretch[], syllables: Syllables, typing: Typing): PinyinReading {
  let spellings: Spelling[] = [[]];
  let complete = true;
  const characters = new Set<Sound>();
  for (const stretch of stretches) {
    const ways =
      'char' in stretch
        ? [[syllables.soundOfCharacter(stretch.char)]]
        : divide(stretch.letters, syllables, typing);
    if ('char' in stretch) for (const sound of ways.flat()) characters.add(sound);
    spellings = spellings.flatMap((before) => ways.map((way) => [...before, ...way]));
    complete &&= spellings.length <= MOST_SPELLINGS;
    spellings = spellings.slice(0, MOST_SPELLINGS);
  }
  if (typing === 'mixed')
    spellings = spellings.filter((one) => isMixed(one.filter((sound) => !characters.has(sound))));
  return { spellings, complete };
}

/** Tells whether some of the syllables that were typed in letters are full, and some only begun. */
function isMixed(sounds: readonly Sound[]): boolean {
  return sounds.some(({ initial }) => initial) && sounds.some(({ initial }) => !initial);
}

/** Lists the ways to divide letters into sounds, one more than are used at most; no sound has two tones. */
function divide(letters: string, syllables: Syllables, typing: Typing): Spelling[] {
  const ways: Spelling[][] = Array.from({ length: letters.length + 1 }, () => []);
  ways[letters.length] = [[]];
  for (let from = letters.length - 1; from >= 0; from -= 1) {
    const rest = letters.slice(from);
    ways[from] = soundsBeginning(rest.toLowerCase(), syllables, typing)
      .filter(([length]) => rest.slice(0, length).replace(/[a-z]/gu, '').length < 2)
      .flatMap(([length, sound]) => (ways[from + length] ?? []).map((way) => [sound, ...way]))
      .slice(0, MOST_SPELLINGS + 1);
  }
  return ways[0] ?? [];
}

/** Lists the sounds with which letters may begin; where both are typed, only a full syllable of several letters is one. */
function soundsBeginning(
  letters: string,
  syllables: Syllables,
  typing: Typing,
): [length: number, sound: Sound][] {
  if (typing !== 'mixed') return syllables.soundsBeginning(letters, typing === 'initials');
  const full = syllables.soundsBeginning(letters, false).filter(([length]) => length > 1);
  return [...full, ...syllables.soundsBeginning(letters, true)];
}

/** Lists the distinct strings of runs that are pronounced in one of these ways, the most frequent first. */
export function stringsReadAs(runs: readonly TextRun[], spellings: readonly Spelling[]): string[] {
  const counts = new Map<string, number>();
  for (const spelling of spellings) {
    const sounds = spelling.map(({ characters }) => `[${[...characters].join('')}]`);
    // A string may begin within another, so the pattern only looks ahead.
    const pattern = new RegExp(`(?=(${sounds.join('')}))`, 'gu');
    for (const { folded: text } of runs) {
      for (const [, found = ''] of text.matchAll(pattern)) {
        counts.set(found, (counts.get(found) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([string]) => string);
}
