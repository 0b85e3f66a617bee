import { expect, test } from 'vitest';
import { narrow, optionsOf } from '#search/facet.ts';
import { matchRun } from '#search/match.ts';
import { parseQuery } from '#search/query.ts';
import { runOf } from '#search/run.ts';
import { entry } from './notice.ts';

const relay = { layer: 'relay-a', layerName: '转述' };
const first = { part: 'one', partName: '甲' };
const hits = matchRun(
  runOf([entry(0, '会'), entry(1, '会', first), entry(2, '会', { ...first, ...relay })]),
  parseQuery('会'),
);

test('options are counted under the other choice', () => {
  expect(optionsOf(hits, 'part', {})).toEqual([
    { value: 'none', name: '开头与结尾', count: 1 },
    { value: 'one', name: '甲', count: 2 },
  ]);
  expect(optionsOf(hits, 'part', { layer: 'relay-a' }).map(({ count }) => count)).toEqual([0, 1]);
});

test('choices narrow together, unknown ones to nothing', () => {
  expect(narrow(hits, { part: 'one', layer: 'own' })).toHaveLength(1);
  expect(narrow(hits, { part: '__proto__' })).toEqual([]);
  expect(narrow(hits, {})).toHaveLength(3);
});
