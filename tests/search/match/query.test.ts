import { expect, test } from 'vitest';
import { parseQuery } from '#search/match/query.ts';

test('words are folded, split at white space and listed once', () => {
  expect(parseQuery('　工会，改革  ５３２ 工会改革 ')).toEqual({
    raw: '工会，改革  ５３２ 工会改革',
    literal: false,
    words: ['工会改革', '532'],
    joined: '工会改革532工会改革',
    lead: 0,
    without: [],
  });
});

test('a word that is repeated alone means the word', () => {
  expect(parseQuery('工会 工会')).toMatchObject({ words: ['工会'], joined: '工会' });
  expect(parseQuery('工会 工会 改革').joined).toBe('工会工会改革');
  expect(parseQuery('工会工会').joined).toBe('工会工会');
});

test('a query of punctuation alone is literal', () => {
  expect(parseQuery('，').literal).toBe(true);
  expect(parseQuery('“工').literal).toBe(false);
  expect(parseQuery('“工').lead).toBe(1);
});
