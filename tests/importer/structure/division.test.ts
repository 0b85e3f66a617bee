import { expect, test } from 'vitest';
import { makeNamesUnique, nameByMarker } from '#importer/structure/division.ts';
import { markerOf } from '#importer/structure/marker.ts';

test.each([
  ['第二编 甲', 'b2', '第二编'],
  ['第一分编 甲', 'd1', '第一分编'],
  ['第三章 甲', 'c3', '第三章'],
  ['第四节 甲', 's4', '第四节'],
  ['第十条之二 甲', 'a10-2', '第十条之二'],
  ['一、甲', '1', '一'],
  ['（二）甲', '2', '（二）'],
])('the division that begins %s is named by its number', (text, slug, locator) => {
  const marker = markerOf(text);
  expect(marker && nameByMarker(marker)).toEqual({ slug, locator });
});

test('repeated names are numbered from the second on, slugs and locators apart', () => {
  const named = (slug: string, locator: string) => ({ slug, locator, body: [], divisions: [] });
  const divisions = [named('1', '一'), named('1', '1'), named('1', '一'), named('2', '一')];
  expect(makeNamesUnique(divisions).map(({ slug, locator }) => [slug, locator])).toEqual([
    ['1', '一'],
    ['1-x2', '1'],
    ['1-x3', '一［2］'],
    ['2', '一［3］'],
  ]);
});
