import { expect, test } from 'vitest';
import { readSyllables, spelled } from '#search/input/pinyin.ts';
import { runOf } from '#search/match/textRun.ts';
import { charactersOf, syllablesFor } from '#search/build/tables.ts';
import { entry } from '../notice.ts';

const run = runOf([entry(0, '工会，公会。西安先进女工')]);
const table = syllablesFor(charactersOf(run.raw));

test('full syllables are read, apart or together', () => {
  expect(readSyllables('gonghui', table)).toEqual(['gong', 'hui']);
  expect(readSyllables('Gong hui', table)).toEqual(['gong', 'hui']);
  expect(readSyllables("xi'an", table)).toEqual(['xi', 'an']);
  expect(readSyllables('nü gong', table)).toEqual(['nv', 'gong']);
});

test.each(['gdp', 'gongh', '工会', '', 'a'.repeat(99)])('%s spells nothing', (typed) => {
  expect(readSyllables(typed, table)).toBeNull();
});

test('what is read so in the text is found', () => {
  expect(spelled(run, ['gong', 'hui'], table)).toEqual(['工会', '公会']);
});
