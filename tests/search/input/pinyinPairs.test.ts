import { expect, test, vi } from 'vitest';
import { pairsFor, syllablesFor } from '#search/build/tables.ts';
import { MOST_CHAINS, chainsOf, homophones } from '#search/input/pinyinPairs.ts';
import { spelled } from '#search/input/pinyin.ts';
import { bare } from '../naive.ts';
import { runs, substringsOf } from '../notice.ts';

vi.setConfig({ testTimeout: 60_000 });

const text = bare(runs.map(({ raw }) => raw).join(''));
const syllables = syllablesFor([...new Set(text)]);
const counts = new Map<string, number>();
for (let at = 0; at + 1 < text.length; at += 1) {
  const pair = text.slice(at, at + 2);
  counts.set(pair, (counts.get(pair) ?? 0) + 1);
}
const files = pairsFor(counts, syllables);
const chains = (spelling: readonly string[]) =>
  chainsOf(
    spelling,
    spelling.slice(0, -1).map((syllable) => files.get(syllable) ?? {}),
  );

/** Every string of two to four characters of the notice, under every way to read it. */
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

test('by its sound every string of two to four characters is found, in the text in hand and through the pairs', () => {
  const wrong: string[] = [];
  const bySound = stringsBySound();
  for (const [sound, strings] of bySound) {
    const spelling = sound.split(' ');
    const expected = strings.sort().join();
    const inHand = [...new Set(runs.flatMap((run) => spelled(run, spelling, syllables)))];
    const paired = [...new Set(chains(spelling))].filter((chain) => text.includes(chain));
    if (inHand.sort().join() !== expected) wrong.push(`in hand: ${sound}`);
    if (paired.sort().join() !== expected) wrong.push(`through the pairs: ${sound}`);
  }
  expect(wrong).toEqual([]);
  expect(bySound.size).toBeGreaterThan(9000);
});

test('the most frequent pair comes first, and there is an end to a long spelling', () => {
  const [first = ''] = chains(['gong', 'hui']);
  expect(first).toBe('工会');
  const long = Array.from({ length: 12 }, () => 'de');
  const pairs = { de: '的的的得得的得得' };
  const steps = long.slice(1).map(() => pairs);
  expect(chainsOf(long, steps)).toHaveLength(MOST_CHAINS);
});

test('a word read like one of the text is known by its sound, a word of strange characters by none', () => {
  expect(homophones('公会', { gong: '工公', hui: '会' })).toEqual([['gong', 'hui']]);
  expect(homophones('公龘', { gong: '工公', hui: '会' })).toEqual([]);
});
