import { describe, expect, test } from 'vitest';
import { narrow, optionsOf } from '#search/match/facet.ts';
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import type { Entry } from '#search/match/block.ts';
import { runsOf } from '#search/match/textRun.ts';
import { entry } from '../notice.ts';

const relay = { layer: 'relay-a', layerName: '转述' };
const first = { part: 'one', partName: '甲' };
const hitsOf = (entries: Entry[]) =>
  runsOf(entries).flatMap((run) => matchRun(run, parseQuery('会')));
const hits = hitsOf([
  entry(0, '会'),
  entry(1, '会', first),
  entry(2, '会', { ...first, ...relay }),
]);

test('options are counted under the other choice', () => {
  expect(optionsOf(hits, 'part', {})).toEqual([
    { value: 'none', name: '节', count: 1 },
    { value: 'one', name: '甲', count: 2 },
  ]);
  expect(optionsOf(hits, 'part', { layer: 'relay-a' }).map(({ count }) => count)).toEqual([0, 1]);
});

test('what belongs to no part is called by its sections', () => {
  const named = (sectionName: string, order: number) => entry(order, '会', { sectionName });
  const found = hitsOf(['开头', '附件一', '附件二', '附件三'].map(named));
  expect(optionsOf(found.slice(0, 2), 'part', {})[0]?.name).toBe('开头、附件一');
  expect(optionsOf(found, 'part', {})[0]?.name).toBe('开头、附件一、附件二等');
});

describe('one id in two documents', () => {
  const two = (name: string) =>
    hitsOf([
      entry(0, '会', { ...first, ...relay }),
      entry(5, '会', { document: 'e', ...first, ...relay, layerName: name }),
      entry(6, '会', { document: 'e', ...first }),
    ]);

  test('parts are told apart once the document is chosen', () => {
    expect(optionsOf(two('转述'), 'part', {})).toEqual([]);
    expect(optionsOf(two('转述'), 'part', { document: 'e' })).toEqual([
      { value: 'one', name: '甲', count: 2 },
    ]);
  });

  test('layers named alike are one option', () => {
    expect(optionsOf(two('转述'), 'layer', {})).toEqual([
      { value: 'relay-a', name: '转述', count: 2 },
      { value: 'own', name: '原文', count: 1 },
    ]);
  });

  test('layers named differently are told apart once the document is chosen', () => {
    expect(optionsOf(two('乙的转述'), 'layer', {})).toEqual([]);
    const options = optionsOf(two('乙的转述'), 'layer', { document: 'e' });
    expect(options.map(({ name, count }) => [name, count])).toEqual([
      ['乙的转述', 1],
      ['原文', 1],
    ]);
  });
});

test('choices narrow together, unknown ones to nothing', () => {
  expect(narrow(hits, { part: 'one', layer: 'own' })).toHaveLength(1);
  expect(narrow(hits, { part: '__proto__' })).toEqual([]);
  expect(narrow(hits, {})).toHaveLength(3);
});

test('what is found in the document’s own reporting verb is filed under its own words, too', () => {
  const own = { layer: 'own', layerName: '原文', mode: 'own' };
  const reporting = (words: string) =>
    hitsOf([
      entry(0, words, {
        voices: [
          { ...own, from: 0, to: 5 },
          { ...relay, mode: 'relay', from: 5, to: 9 },
        ],
      }),
    ]);
  const values = (words: string) =>
    optionsOf(reporting(words), 'layer', {}).map(({ value }) => value);
  expect(values('工会指出，要团结。')).toEqual(['own', 'relay-a']);
  expect(narrow(reporting('工会指出，要团结。'), { layer: 'own' })).toHaveLength(1);
  expect(values('他们指出，要工会。')).toEqual(['relay-a']);
  expect(narrow(reporting('他们指出，要工会。'), { layer: 'own' })).toEqual([]);
});
