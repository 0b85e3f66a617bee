import { expect, test } from 'vitest';
import { pairsFor, syllablesFor } from '#publish/searchTables.ts';
import { chainsOf, homophones } from '#search/pairs.ts';
import { bare } from './naive.ts';
import { runs } from './notice.ts';
import { spelled } from '#search/pinyin.ts';

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

test('every string the text holds for a spelling is among the chains of its pairs', () => {
  const readings = new Map<string, string>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const char of characters) readings.set(char, syllable);
  }
  for (let at = 0; at + 3 < text.length; at += 7) {
    const spelling = [...text.slice(at, at + 3)].map((char) => readings.get(char) ?? '');
    if (spelling.includes('')) continue;
    const own = new Set(runs.flatMap((run) => spelled(run, spelling, syllables)));
    for (const string of own) expect(chains(spelling), spelling.join(' ')).toContain(string);
  }
});

test('a word read like one of the text is known by its sound, a word of strange characters by none', () => {
  expect(homophones('公会', { gong: '工公', hui: '会' })).toEqual([['gong', 'hui']]);
  expect(homophones('公龘', { gong: '工公', hui: '会' })).toEqual([]);
});
