import { expect, test } from 'vitest';
import {
  alikeIn,
  hintsFor,
  longestPart,
  nearWords,
  otherNumerals,
} from '#search/input/suggestions.ts';
import { matchRun } from '#search/match/match.ts';
import type { Source } from '#search/searchable.ts';
import { runs } from '../notice.ts';

const source: Source = {
  hits: async (query) => runs.flatMap((run) => matchRun(run, query)),
  near: async () => runs,
  spelled: async () => [],
  alike: async (word) => alikeIn(word, runs),
};

test('what would find something is offered: other numbers, the words apart, what is nearly the same', async () => {
  expect(await hintsFor(source, '八个方面')).toContain('8个方面');
  expect(await hintsFor(source, '致辞')).toEqual(['致词']);
  expect(await hintsFor(source, '工会、致词')).toContain('工会 致词');
  expect(await hintsFor(source, '，')).toEqual([]);
});

test('numbers the other way', () => {
  expect(otherNumerals('八个方面')).toEqual(['8个方面']);
  expect(otherNumerals('9个方面')).toEqual(['九个方面']);
  expect(otherNumerals('工会')).toEqual([]);
});

test('one character off, the frequent ones only', () => {
  expect(nearWords('致辞', runs)).toEqual(['致词']);
  expect(nearWords('工', runs)).toEqual([]);
});

test('the longest part that occurs', () => {
  expect(longestPart('坚持党的领导的原则性', runs)).toBe('坚持党的领导');
  expect(longestPart('春眠不觉晓', runs)).toBeNull();
});
