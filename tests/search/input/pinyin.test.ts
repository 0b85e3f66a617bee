import { expect, test } from 'vitest';
import { splitIntoSyllables, stringsReadAs } from '#search/input/pinyin.ts';
import { runOf } from '#search/match/textRun.ts';
import { charactersOf, syllablesFor } from '#search/build/dictionaries.ts';
import { testPassage } from '../testPassage.ts';

const run = runOf([testPassage(0, '工会，公会。西安先进女工')]);
const table = syllablesFor(charactersOf(run.raw));

test('splits full syllables, with or without spaces', () => {
  expect(splitIntoSyllables('gonghui', table)).toEqual(['gong', 'hui']);
  expect(splitIntoSyllables('Gong hui', table)).toEqual(['gong', 'hui']);
  expect(splitIntoSyllables("xi'an", table)).toEqual(['xi', 'an']);
  expect(splitIntoSyllables('nü gong', table)).toEqual(['nv', 'gong']);
});

test.each(['gdp', 'gongh', '工会', '', 'a'.repeat(99)])('%s is not pinyin', (typed) => {
  expect(splitIntoSyllables(typed, table)).toBeNull();
});

test('lists the strings of the text with this pinyin', () => {
  expect(stringsReadAs(run, ['gong', 'hui'], table)).toEqual(['工会', '公会']);
});
