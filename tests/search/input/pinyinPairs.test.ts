import { expect, test } from 'vitest';
import { syllablesFor } from '#search/build/dictionaries.ts';
import { pairsFor } from '#search/build/pairFiles.ts';
import { threesFor } from '#search/build/threesFiles.ts';
import {
  MOST_CHAINS,
  MOST_THREES,
  chainPieces,
  pinyinReadings,
} from '#search/input/pinyinPairs.ts';
import type { PinyinSource } from '#search/input/pinyinPairs.ts';
import { readPinyin, stringsReadAs } from '#search/input/pinyin.ts';
import { Syllables } from '#search/input/syllables.ts';
import { foldNaively } from '../naive.ts';
import { blocks, runs } from '../../fixture/search.ts';
import { substringsOf } from '../substrings.ts';

const text = foldNaively(runs.map(({ raw }) => raw).join(''));
const table = syllablesFor([...new Set(text)]);
const syllables = new Syllables(table);
const counts = new Map<string, number>();
for (let at = 0; at + 1 < text.length; at += 1) {
  const pair = text.slice(at, at + 2);
  counts.set(pair, (counts.get(pair) ?? 0) + 1);
}
const bySyllable = pairsFor(counts, table);
const byLetter = threesFor(blocks, table);
const source: PinyinSource = {
  pairs: async (syllable) => bySyllable.get(syllable) ?? {},
  threes: async (letter) => byLetter.get(letter) ?? {},
};
const soundsOf = (spelling: readonly string[]) =>
  spelling.flatMap((syllable) => syllables.soundOf(syllable) ?? []);

/** Groups every string of two to four characters of the library by its pinyin readings. */
function stringsBySound(): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(table)) {
    for (const char of characters) readings.set(char, [...(readings.get(char) ?? []), syllable]);
  }
  const bySound = new Map<string, string[]>();
  for (const string of substringsOf([text], 4).filter(({ length }) => length > 1)) {
    let sounds = [''];
    for (const char of string) {
      const next = readings.get(char) ?? [];
      sounds = sounds.flatMap((sound) => next.map((syllable) => `${sound} ${syllable}`.trim()));
    }
    for (const sound of sounds) bySound.set(sound, [...(bySound.get(sound) ?? []), string]);
  }
  return bySound;
}

test('every string of two to four characters is found by its pinyin, in the text and through the pairs', async () => {
  const wrong: string[] = [];
  const bySound = stringsBySound();
  for (const [sound, strings] of bySound) {
    const spelling = sound.split(' ');
    // Typed u also stands for ü, so lu has more strings than those read lu.
    if (/\b[ln]ue?\b/u.test(sound)) continue;
    const expected = strings.sort().join();
    const inHand = stringsReadAs(runs, [soundsOf(spelling)]);
    const chains = await chainPieces([soundsOf(spelling)], source);
    const paired = chains.strings.filter((chain) => text.includes(chain));
    if (!chains.complete) wrong.push(`not complete: ${sound}`);
    if (inHand.sort().join() !== expected) wrong.push(`in hand: ${sound}`);
    if (paired.sort().join() !== expected) wrong.push(`through the pairs: ${sound}`);
  }
  expect(wrong).toEqual([]);
  expect(bySound.size).toBeGreaterThan(9000);
});

test('by initials, the pairs give every string that the text has, unless they say that there may be more', async () => {
  const wrong: string[] = [];
  const initials = new Set<string>();
  for (const sound of stringsBySound().keys()) {
    const letters = sound.split(' ').map((syllable) => syllable.charAt(0));
    if (letters.length > 2) initials.add(letters.join(''));
  }
  let incomplete = 0;
  for (const typed of initials) {
    const [reading] = readPinyin(typed, table).slice(-1);
    if (!reading?.spellings[0]?.[0]?.initial) continue;
    const expected = stringsReadAs(runs, reading.spellings).sort();
    const { strings, complete } = await chainPieces(reading.spellings, source);
    const chained = new Set(strings);
    if (!complete) incomplete += 1;
    else if (expected.some((string) => !chained.has(string))) wrong.push(typed);
  }
  expect(wrong).toEqual([]);
  expect(initials.size).toBeGreaterThan(2000);
  expect(incomplete).toBeLessThan(initials.size);
});

test('the threes of three initials are limited, and a cut list says so', async () => {
  const of = (typed: string) => readPinyin(typed, table).slice(-1)[0]?.spellings ?? [];
  const cut = [...byLetter].flatMap(([first, file]) =>
    Object.entries(file).flatMap(([others, threes]) => {
      expect(threes.length).toBeLessThanOrEqual(MOST_THREES * 3);
      return threes.length === MOST_THREES * 3 ? [first + others] : [];
    }),
  );
  expect(cut.length).toBeGreaterThan(0);
  for (const typed of cut.filter((one) => of(one)[0]?.[0]?.initial))
    expect(await chainPieces(of(typed), source)).toMatchObject({ complete: false });
});

test('the most frequent pair comes first, and long inputs are limited', async () => {
  const { strings } = await chainPieces([soundsOf(['du', 'shu'])], source);
  expect(strings[0]).toBe('读书');
  const de = { characters: new Set('的得'), syllables: ['de'], initial: false };
  const pairs = { ...source, pairs: async () => ({ de: '的的的得得的得得' }) };
  const long = await chainPieces([Array.from({ length: 12 }, () => de)], pairs);
  expect(long.strings).toHaveLength(MOST_CHAINS);
  expect(long.complete).toBe(false);
});

test('a word has pinyin readings only if all its characters are in the table', () => {
  const readings = pinyinReadings('公会', { gong: '工公', hui: '会' });
  expect(readings.map((sounds) => sounds.flatMap(({ syllables: own }) => own))).toEqual([
    ['gong', 'hui'],
  ]);
  expect(pinyinReadings('公龘', { gong: '工公', hui: '会' })).toEqual([]);
});

test('of threes with the same letters only the most frequent are listed', () => {
  const lengths = [...byLetter.values()].flatMap((file) =>
    Object.values(file).map((listed) => listed.length / 3),
  );
  expect(Math.max(...lengths)).toBe(MOST_THREES);
});
