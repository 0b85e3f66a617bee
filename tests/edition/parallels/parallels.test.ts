import { expect, test } from 'vitest';
import { comparable, kindOf, pairKey, says } from '#edition/parallels/parallels.ts';
import { JOIN, passage, words } from '../sample.ts';

const KINDS = [
  { name: '讲话', passages: ['doc/one'] },
  { name: '措施', passages: ['doc/two'] },
];
const one = passage(1, '团结在党的周围');
const two = passage(1, '党的周围', { section: 'two' });

test('a passage is of the kind whose scope covers it, or of none', () => {
  expect(kindOf(KINDS, two)?.name).toBe('措施');
  expect(kindOf(KINDS, passage(1, '别处', { section: 'three' }))).toBeUndefined();
});

test('passages are comparable across kinds, and within one across documents', () => {
  expect(comparable(KINDS, one, two)).toBe(true);
  expect(comparable(KINDS, one, passage(2, '同类'))).toBe(false);
  const kinds = [{ name: '讲话', passages: ['doc/one', 'other/one'] }];
  expect(comparable(kinds, one, passage(1, '别的文件', { document: 'other' }))).toBe(true);
  expect(comparable(KINDS, one, passage(1, '别处', { section: 'three' }))).toBe(false);
});

test('a pair is one pair in either order', () => {
  expect(pairKey(['a', 'b'])).toBe(pairKey(['b', 'a']));
});

test('a passage says words over a joined page break, and not words with other punctuation', () => {
  const joined = passage(1, [words('听党话、'), JOIN, words('跟党走')]);
  expect(says(joined, '听党话、跟党走')).toBe(true);
  expect(says(joined, '听党话，跟党走')).toBe(false);
});
