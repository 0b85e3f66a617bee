import { expect, test } from 'vitest';
import {
  similarWordsIn,
  suggestionsFor,
  longestPart,
  wordsOneCharacterOff,
} from '#search/input/suggestions.ts';
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import type { SearchableText } from '#search/searchable.ts';
import { runs } from '../../fixture/search.ts';

const source: SearchableText = {
  hits: async (query) => runs.flatMap((run) => matchRun(run, query)),
  similarRuns: async () => runs,
  stringsReadAs: async () => ({ strings: [], complete: true }),
  similarWords: async (word) => similarWordsIn(word, runs),
};

test('suggests separated words and similar words that have hits', async () => {
  expect(await suggestionsFor(source, '致辞')).toEqual(['致词']);
  expect(await suggestionsFor(source, '书屋、致词')).toContain('书屋 致词');
  expect(await suggestionsFor(source, '，')).toEqual([]);
});

test('never suggests what was typed, whatever surrounds it', async () => {
  const always: SearchableText = {
    ...source,
    hits: async () => source.hits(parseQuery('书屋'), 1),
    similarWords: async () => [],
  };
  expect(await suggestionsFor(always, ' ABC ')).toEqual([]);
  expect(await suggestionsFor(always, 'ABC，')).toEqual(['ABC']);
});

test('lists only frequent words one character off', () => {
  expect(wordsOneCharacterOff('致辞', runs)).toEqual(['致词']);
  expect(wordsOneCharacterOff('书', runs)).toEqual([]);
});

test('finds the longest part that occurs', () => {
  expect(longestPart('改进书屋管理的原则性', runs)).toBe('改进书屋管理');
  expect(longestPart('春眠不觉晓', runs)).toBeNull();
});
