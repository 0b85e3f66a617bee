import { expect, test } from 'vitest';
import { addressOf, placesOf } from '#search/locate/placeNames.ts';
import type { NamedList } from '#search/locate/sectionNames.ts';
import { keyOfSteps } from '#search/locate/step.ts';

const places = (special: Record<number, string>, lists: NamedList[] = []) =>
  placesOf({
    id: 'd',
    name: '某文件',
    sections: [['a/1', '甲（一）', 2, special]],
    lists,
    titles: [],
    labels: [],
    blocks: [],
  }).places.map(({ steps, target }) => [keyOfSteps(steps), addressOf(target)]);

test('a passage has its locator and its number in the section', () => {
  expect(places({ 2: '乙1' })).toEqual([
    ['甲/1', 'd/a/1'],
    ['甲/1/1', 'd/a/1#p1'],
    ['乙/1', 'd/a/1#p2'],
    ['甲/1/2', 'd/a/1#p2'],
  ]);
});

test('a provision has its article and clause, and no number in its section', () => {
  expect(places({ 1: '第三条', 2: '第四条之一第二款第（三）项' })).toEqual([
    ['甲/1', 'd/a/1'],
    ['3条/1款', 'd/a/1#p1'],
    ['4.1条/2款/3项', 'd/a/1#p2'],
  ]);
});

test('items of a list are named by the list, whether given singly or as a range', () => {
  expect(places({}, [['d', '丙', ['a/1#p1-p2']]]).slice(-2)).toEqual([
    ['丙/1', 'd/a/1#p1'],
    ['丙/2', 'd/a/1#p2'],
  ]);
  expect(places({}, [['d', '丙', ['a/1#p2']]]).slice(-1)).toEqual([['丙/1', 'd/a/1#p2']]);
});

test('a section of one passage keeps a further name of its own', () => {
  const { places: found } = placesOf({
    ...{ id: 'd', name: '某文件', lists: [], labels: [], blocks: [] },
    sections: [
      ['a/1', '甲', 1, { 1: '甲' }],
      ['a/2', '乙', 2, {}],
    ],
    titles: [
      ['a/1', '丙'],
      ['a/2', '丁'],
    ],
  });
  const titled = found.map(({ steps, target }) => [keyOfSteps(steps), addressOf(target)]);
  expect(titled.slice(-2)).toEqual([
    ['丙', 'd/a/1#p1'],
    ['丁', 'd/a/2'],
  ]);
});
