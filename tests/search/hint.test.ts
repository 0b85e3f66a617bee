import { expect, test } from 'vitest';
import { longestPart, nearWords, otherNumerals } from '#search/hint.ts';
import { runs } from './notice.ts';

const exists = async (part: string) => runs.some(({ folded }) => folded.includes(part));

test('numbers the other way', () => {
  expect(otherNumerals('八个方面')).toEqual(['8个方面']);
  expect(otherNumerals('9个方面')).toEqual(['九个方面']);
  expect(otherNumerals('工会')).toEqual([]);
});

test('one character off, the frequent ones only', () => {
  expect(nearWords('致辞', runs)).toEqual(['致词']);
  expect(nearWords('工', runs)).toEqual([]);
});

test('the longest part that occurs', async () => {
  expect(await longestPart('坚持党的领导的原则性', exists)).toBe('坚持党的领导');
  expect(await longestPart('春眠不觉晓', exists)).toBeNull();
});
