import { expect, test } from 'vitest';
import { sectionNamesOf, sectionTitlesOf } from '#search/locate/sectionNames.ts';
import { testPassage } from '../testPassage.ts';

test('a section has its size and the locators that do not follow from its own', () => {
  const all = [
    testPassage(0, '甲'),
    testPassage(1, '乙', { locator: '部署1' }),
    testPassage(2, '丙', { section: 't', n: 1 }),
  ];
  expect(sectionNamesOf(all)).toEqual([
    ['s', '节', 2, { 2: '部署1' }],
    ['t', '节', 1, { 1: '节3' }],
  ]);
});

test('a section has the name of its part, its heading, and the number printed before that, as it is and as it is cited', () => {
  const part = { part: 'b', partName: '大会安排' };
  const all = [
    testPassage(0, '二、全面理解大会精神', {
      section: 'b',
      sectionName: '第二部分标题',
      n: 1,
      ...part,
    }),
    testPassage(1, '（二）认真学习报告。', { section: 'b/r', sectionName: '报告', n: 1, ...part }),
    testPassage(2, '（三）报告的话', { section: 'b/r', sectionName: '报告', n: 2, ...part }),
    testPassage(3, '第一章　总 则', { section: 'c', sectionName: '第三编第一章', n: 1 }),
    testPassage(4, '一、附件的话', { section: 'annex/1', sectionName: '附件一', n: 1 }),
  ];
  expect(sectionTitlesOf(all)).toEqual([
    ['b', '大会安排'],
    ['b', '二'],
    ['b/r', '二（二）'],
    ['c', '第三编第一章　总 则'],
    ['b', '第二部分'],
    ['b/r', '第二部分第（二）点'],
  ]);
});
