import { describe, expect, test } from 'vitest';
import { FACETS, narrowHits, facetOptions } from '#search/match/facet.ts';
import { matchRun } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import type { SearchPassage } from '#search/match/block.ts';
import { runsOf } from '#search/match/textRun.ts';
import { passages } from '../../fixture/search.ts';
import { testPassage } from '../testPassage.ts';

const relay = { layer: 'relay-a', layerName: '转述' };
const first = { part: 'one', partName: '甲' };
const hitsOf = (passages: SearchPassage[]) =>
  runsOf(passages).flatMap((run) => matchRun(run, parseQuery('会')));
const hits = hitsOf([
  testPassage(0, '会'),
  testPassage(1, '会', first),
  testPassage(2, '会', { ...first, ...relay }),
]);

test('options are counted under the choices of other facets', () => {
  expect(facetOptions(hits, 'part', {})).toEqual([
    { value: 'none', name: '节', count: 1 },
    { value: 'one', name: '甲', count: 2 },
  ]);
  expect(facetOptions(hits, 'part', { layer: 'relay-a' }).map(({ count }) => count)).toEqual([
    0, 1,
  ]);
});

test('passages without a part are listed under the names of their sections', () => {
  const named = (sectionName: string, order: number) => testPassage(order, '会', { sectionName });
  const found = hitsOf(['开头', '附件一', '附件二', '附件三'].map(named));
  expect(facetOptions(found.slice(0, 2), 'part', {})[0]?.name).toBe('开头、附件一');
  expect(facetOptions(found, 'part', {})[0]?.name).toBe('开头、附件一、附件二等');
});

describe('one id in two documents', () => {
  const two = (name: string) =>
    hitsOf([
      testPassage(0, '会', { ...first, ...relay }),
      testPassage(5, '会', { document: 'e', ...first, ...relay, layerName: name }),
      testPassage(6, '会', { document: 'e', ...first }),
    ]);

  test('parts are listed once a document is chosen', () => {
    expect(facetOptions(two('转述'), 'part', {})).toEqual([]);
    expect(facetOptions(two('转述'), 'part', { document: 'e' })).toEqual([
      { value: 'one', name: '甲', count: 2 },
    ]);
  });

  test('layers of the same name are one option', () => {
    expect(facetOptions(two('转述'), 'layer', {})).toEqual([
      { value: 'relay-a', name: '转述', count: 2 },
      { value: 'own', name: '原文', count: 1 },
    ]);
  });

  test('layers of different names are listed once a document is chosen', () => {
    expect(facetOptions(two('乙的转述'), 'layer', {})).toEqual([]);
    const options = facetOptions(two('乙的转述'), 'layer', { document: 'e' });
    expect(options.map(({ name, count }) => [name, count])).toEqual([
      ['乙的转述', 1],
      ['原文', 1],
    ]);
  });
});

test('choices filter together; an unknown value leaves nothing', () => {
  expect(narrowHits(hits, { part: 'one', layer: 'own' })).toHaveLength(1);
  expect(narrowHits(hits, { part: '__proto__' })).toEqual([]);
  expect(narrowHits(hits, {})).toHaveLength(3);
});

test('a match in the document’s own reporting verb counts for its own layer, too', () => {
  const own = { layer: 'own', layerName: '原文', mode: 'own' };
  const reporting = (words: string) =>
    hitsOf([
      testPassage(0, words, {
        layerSpans: [
          { ...own, from: 0, to: 5 },
          { ...relay, mode: 'relay', from: 5, to: 9 },
        ],
      }),
    ]);
  const values = (words: string) =>
    facetOptions(reporting(words), 'layer', {}).map(({ value }) => value);
  expect(values('工会指出，要团结。')).toEqual(['own', 'relay-a']);
  expect(narrowHits(reporting('工会指出，要团结。'), { layer: 'own' })).toHaveLength(1);
  expect(values('他们指出，要工会。')).toEqual(['relay-a']);
  expect(narrowHits(reporting('他们指出，要工会。'), { layer: 'own' })).toEqual([]);
});

test('the count beside an option is the number of hits that choosing it leaves', () => {
  const across = passages
    .slice(1)
    .map(({ text }, i) => passages[i]?.text.slice(-3) + text.slice(0, 3));
  const found = ['的', ...across].flatMap((q) =>
    runsOf(passages).flatMap((run) => matchRun(run, parseQuery(q))),
  );
  expect(found.some((hit) => hit.passages.length > 1)).toBe(true);
  const choices = FACETS.flatMap((facet) => [
    {},
    ...facetOptions(found, facet, {}).map(({ value }) => ({ [facet]: value })),
  ]);
  for (const chosen of choices) {
    for (const facet of FACETS) {
      for (const { value, count } of facetOptions(found, facet, chosen))
        expect(narrowHits(found, { ...chosen, [facet]: value })).toHaveLength(count);
    }
  }
});
