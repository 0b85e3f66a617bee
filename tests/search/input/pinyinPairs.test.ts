import { expect, test } from 'vitest';
import { syllablesFor } from '#search/build/dictionaries.ts';
import { pairsFor } from '#search/build/pairFiles.ts';
import { MOST_CHAINS, chainPairs, pinyinReadings } from '#search/input/pinyinPairs.ts';
import { stringsReadAs } from '#search/input/pinyin.ts';
import { foldNaively } from '../naive.ts';
import { runs } from '../../fixture/search.ts';
import { substringsOf } from '../substrings.ts';

const text = foldNaively(runs.map(({ raw }) => raw).join(''));
const syllables = syllablesFor([...new Set(text)]);
const counts = new Map<string, number>();
for (let at = 0; at + 1 < text.length; at += 1) {
  const pair = text.slice(at, at + 2);
  counts.set(pair, (counts.get(pair) ?? 0) + 1);
}
const files = pairsFor(counts, syllables);
const chains = (spelling: readonly string[]) =>
  chainPairs(
    spelling,
    spelling.slice(0, -1).map((syllable) => files.get(syllable) ?? {}),
  );

/** Groups every string of two to four characters of the library by its pinyin readings. */
function stringsBySound(): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(syllables)) {
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

test('every string of two to four characters is found by its pinyin, in the text and through the pairs', () => {
  const wrong: string[] = [];
  const bySound = stringsBySound();
  for (const [sound, strings] of bySound) {
    const spelling = sound.split(' ');
    const expected = strings.sort().join();
    const inHand = [...new Set(runs.flatMap((run) => stringsReadAs(run, spelling, syllables)))];
    const paired = [...new Set(chains(spelling))].filter((chain) => text.includes(chain));
    if (inHand.sort().join() !== expected) wrong.push(`in hand: ${sound}`);
    if (paired.sort().join() !== expected) wrong.push(`through the pairs: ${sound}`);
  }
  expect(wrong).toEqual([]);
  expect(bySound.size).toBeGreaterThan(9000);
});

test('the most frequent pair comes first, and long inputs are limited', () => {
  const [first = ''] = chains(['du', 'shu']);
  expect(first).toBe('读书');
  const long = Array.from({ length: 12 }, () => 'de');
  const pairs = { de: '的的的得得的得得' };
  const steps = long.slice(1).map(() => pairs);
  expect(chainPairs(long, steps)).toHaveLength(MOST_CHAINS);
});

test('a word has pinyin readings only if all its characters are in the table', () => {
  expect(pinyinReadings('公会', { gong: '工公', hui: '会' })).toEqual([['gong', 'hui']]);
  expect(pinyinReadings('公龘', { gong: '工公', hui: '会' })).toEqual([]);
});
