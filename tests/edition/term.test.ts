import { expect, test } from 'vitest';
import { countTermUses, longerTerms, termUses, indexesOf } from '#edition/term.ts';
import { passage } from './sample.ts';

const short = { slug: 'zhi-gong', words: '职工' };
const long = { slug: 'zhi-gong-qun-zhong', words: '职工群众' };
const passages = [passage(1, '职工和职工群众'), passage(2, '别的'), passage(3, '服务职工群众')];

test('every occurrence is counted, passage by passage', () => {
  expect(termUses(short, passages).map(({ passage: { n }, count }) => [n, count])).toEqual([
    [1, 2],
    [3, 1],
  ]);
  expect(countTermUses(short, passages)).toBe(3);
});

test('occurrences inside a longer term are counted', () => {
  expect(longerTerms(short, [short, long], passages)).toEqual([{ term: long, count: 2 }]);
  expect(longerTerms(long, [short, long], passages)).toEqual([]);
});

test('overlapping occurrences each count', () => {
  expect(indexesOf('好好', '好好好')).toEqual([0, 1]);
});
