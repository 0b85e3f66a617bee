import { expect, test } from 'vitest';
import { placeNamesOf } from '#search/locate/placeNames.ts';
import type { SectionNames } from '#search/locate/sectionNames.ts';

const sections: SectionNames[] = [['d', '', 'a/1', '甲（一）', 2, { 2: '乙1' }]];
const names = (lists: Parameters<typeof placeNamesOf>[1]) =>
  placeNamesOf(sections, lists).map(({ name, target }) => [name, target.n]);

test('a passage has its locator, its number in the section, and its addresses', () => {
  expect(names([])).toEqual([
    ['甲（一）', undefined],
    ['a/1', undefined],
    ['甲（一）1', 1],
    ['甲（一）1', 1],
    ['a/1#p1', 1],
    ['d/a/1#p1', 1],
    ['乙1', 2],
    ['甲（一）2', 2],
    ['a/1#p2', 2],
    ['d/a/1#p2', 2],
  ]);
});

test('items of a list are named by the list, whether given singly or as a range', () => {
  expect(names([['d', '丙', ['a/1#p1-p2']]]).slice(-2)).toEqual([
    ['丙1', 1],
    ['丙2', 2],
  ]);
  expect(names([['d', '丙', ['a/1#p2']]]).slice(-1)).toEqual([['丙1', 2]]);
});
