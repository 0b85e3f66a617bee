import { expect, test } from 'vitest';
import {
  areComparable,
  comparisonGroupOf,
  pairKey,
  containsWords,
} from '#edition/parallels/parallels.ts';
import { JOIN, passage, words } from '../sample.ts';

const KINDS = [
  { name: '讲话', passages: ['doc/one'] },
  { name: '措施', passages: ['doc/two'] },
];
const one = passage(1, '聚集在书的周围');
const two = passage(1, '书的周围', { section: 'two' });

test('a passage belongs to the group whose scope covers it, or to none', () => {
  expect(comparisonGroupOf(KINDS, two)?.name).toBe('措施');
  expect(comparisonGroupOf(KINDS, passage(1, '别处', { section: 'three' }))).toBeUndefined();
});

test('passages are comparable across groups, and within a group across documents', () => {
  expect(areComparable(KINDS, one, two)).toBe(true);
  expect(areComparable(KINDS, one, passage(2, '同类'))).toBe(false);
  const kinds = [{ name: '讲话', passages: ['doc/one', 'other/one'] }];
  expect(areComparable(kinds, one, passage(1, '别的文件', { document: 'other' }))).toBe(true);
  expect(areComparable(KINDS, one, passage(1, '别处', { section: 'three' }))).toBe(false);
});

test('the key of a pair is the same in either order', () => {
  expect(pairKey(['a', 'b'])).toBe(pairKey(['b', 'a']));
});

test('words are found across a joined page break, but not with other punctuation', () => {
  const joined = passage(1, [words('早读书、'), JOIN, words('晚记录')]);
  expect(containsWords(joined, '早读书、晚记录')).toBe(true);
  expect(containsWords(joined, '早读书，晚记录')).toBe(false);
});
