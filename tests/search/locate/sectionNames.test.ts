import { expect, test } from 'vitest';
import { sectionNamesOf } from '#search/locate/sectionNames.ts';
import { testPassage } from '../testPassage.ts';

test('a section has its size and the locators that do not follow from its own', () => {
  const all = [
    testPassage(0, '甲'),
    testPassage(1, '乙', { locator: '部署1' }),
    testPassage(2, '丙', { section: 't', n: 1 }),
  ];
  expect(sectionNamesOf(all)).toEqual([
    ['d', '', 's', '节', 2, { 2: '部署1' }],
    ['d', '', 't', '节', 1, { 1: '节3' }],
  ]);
});
