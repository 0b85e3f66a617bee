import { expect, test } from 'vitest';
import {
  similarWordsIn,
  suggestionsFor,
  longestPart,
  wordsSlippedFrom,
} from '#search/input/suggestions.ts';
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import type { WordSource } from '#search/input/wordSource.ts';
import { LikelySlips } from '#search/input/likelySlips.ts';
import { charactersOf, commonCharactersBeside, syllablesFor } from '#search/build/dictionaries.ts';
import { runOf } from '#search/match/textRun.ts';
import { runs } from '../../fixture/search.ts';
import { testPassage } from '../testPassage.ts';

const characters = charactersOf(runs.map(({ raw }) => raw).join(''));
const tables = [characters, commonCharactersBeside(characters)].map((some) => syllablesFor(some));
const slips = new LikelySlips(tables);

const source: WordSource = {
  hits: async (query) => runs.flatMap((run) => matchRun(run, query)),
  stringsReadAs: async () => ({ strings: [], complete: true }),
  similarWords: async (word) => similarWordsIn(word, runs, slips),
};

test('suggests separated words and similar words that have hits', async () => {
  expect(await suggestionsFor(source, '致辞')).toEqual(['致词']);
  expect(await suggestionsFor(source, '书屋、致词')).toContain('书屋 致词');
  expect(await suggestionsFor(source, '，')).toEqual([]);
});

test('never suggests what was typed, whatever surrounds it', async () => {
  const always: WordSource = {
    ...source,
    hits: async () => source.hits(parseQuery('书屋'), 1),
    similarWords: async () => [],
  };
  expect(await suggestionsFor(always, ' ABC ')).toEqual([]);
  expect(await suggestionsFor(always, 'ABC，')).toEqual(['ABC']);
});

test('a word of two characters is taken for a slip of a word that sounds alike, and of no other', () => {
  expect(wordsSlippedFrom('致辞', runs, slips)).toEqual(['致词']);
  // These share a character with frequent words of the text.
  for (const word of ['书龘', '书凹', '凸屋', '读凹', '民凹'])
    expect(wordsSlippedFrom(word, runs, slips)).toEqual([]);
  expect(wordsSlippedFrom('书', runs, slips)).toEqual([]);
});

/** The words of a made text for which one may be a slip. */
const slippedFrom = (word: string, text: string) =>
  wordsSlippedFrom(word, [runOf([testPassage(0, text)])], slips);

test('the same sound comes before a change of places, and that before a similar sound', () => {
  const text = '更金a更金b更金c金根d跟金e跟京';
  expect(slippedFrom('根金', text)).toEqual(['跟金', '金根', '更金']);
});

test('among words that sound the same the most frequent come first', () => {
  expect(slippedFrom('工汇', '公会，工会，工会')).toEqual(['工会', '公会']);
});

test('digits and letters in another order are another word', () => {
  expect(slippedFrom('21', '12')).toEqual([]);
  expect(slippedFrom('ab', 'ba')).toEqual([]);
});

test('a longer word is taken for one of the text that differs in one character, a likely slip first', () => {
  const text = '全国总工会章，全国总公会章，全国总的会章，全国总的会章，全国总的会章';
  expect(slippedFrom('全国总供会章', text)).toEqual([
    '全国总工会章',
    '全国总公会章',
    '全国总的会章',
  ]);
});

test('another number is no slip', () => {
  expect(slippedFrom('八个方面', '九个方面，8个方面')).toEqual([]);
  expect(slippedFrom('第12条', '第13条')).toEqual([]);
});

test('finds the longest part that occurs', () => {
  expect(longestPart('改进书屋管理的原则性', runs)).toBe('改进书屋管理');
  expect(longestPart('春眠不觉晓', runs)).toBeNull();
});
