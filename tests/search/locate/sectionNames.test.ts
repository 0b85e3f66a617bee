import { expect, test } from 'vitest';
import { sectionNames } from '#search/locate/sectionNames.ts';
import { entry } from '../notice.ts';

test('a section has its size and the passages not called after it', () => {
  const all = [
    entry(0, '甲'),
    entry(1, '乙', { locator: '部署1' }),
    entry(2, '丙', { section: 't', n: 1 }),
  ];
  expect(sectionNames(all)).toEqual([
    ['d', '', 's', '节', 2, { 2: '部署1' }],
    ['d', '', 't', '节', 1, { 1: '节3' }],
  ]);
});
