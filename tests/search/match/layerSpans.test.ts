import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { layersIn, layerNames, layerSpansIn } from '#search/match/layerSpans.ts';
import { testedLibraries } from '../../fixture/library.ts';
import { passages, searchViewOf } from '../../fixture/search.ts';
import { testPassage } from '../testPassage.ts';

const own = { layer: 'own', layerName: '原文', mode: 'own' };
const relay = { layer: 'relay-a', layerName: '转述', mode: 'relay' };
const mixed = testPassage(0, '他指出，要团结；他又说，要奋斗。', {
  layerSpans: [
    { ...own, from: 0, to: 4 },
    { ...relay, from: 4, to: 8 },
    { ...own, from: 8, to: 12 },
    { ...relay, from: 12, to: 16 },
  ],
});

test.each(testedLibraries())(
  'each character of every passage of $name is in the same layer as in the edition',
  ({ library }) => {
    const published = library.documents.flatMap(passagesOf);
    const found = searchViewOf(library.documents).passages;
    const layers = found.map(({ layerSpans }) =>
      layerSpans.flatMap(({ layer, from, to }) => Array<string>(to - from).fill(layer)),
    );
    expect(layers).toEqual(
      published.map(({ segments }) =>
        segments.flatMap(({ layer, text }) => Array<string>(text.length).fill(layer)),
      ),
    );
  },
);

test('a passage with the words of several has a span of each', () => {
  expect(passages.filter(({ layerSpans }) => layerSpans.length > 1).length).toBeGreaterThan(5);
});

test('a range has the layers of the spans that it overlaps, and none when it is empty', () => {
  const layersAt = (from: number, to: number) =>
    layerSpansIn(mixed, [[from, to]]).map(({ layer }) => layer);
  expect(layersAt(1, 4)).toEqual(['own']);
  expect(layersAt(4, 8)).toEqual(['relay-a']);
  expect(layersAt(3, 5)).toEqual(['own', 'relay-a']);
  expect(layersAt(4, 4)).toEqual([]);
});

test('a passage has the layers of its spans, and the document’s own only where its words are marked', () => {
  const names = (...ranges: [number, number][]) => [...layersIn(mixed, ranges).values()];
  expect(names([0, 16])).toEqual(['原文', '转述']);
  expect(names([0, 2], [9, 10])).toEqual(['原文', '转述']);
  expect(names([5, 8])).toEqual(['转述']);
  expect(names()).toEqual(['转述']);
  expect([...layersIn(testPassage(0, '团结'), []).keys()]).toEqual(['own']);
});

test('layer names are listed once', () => {
  expect([...layerNames(mixed.layerSpans)]).toEqual([
    ['own', '原文'],
    ['relay-a', '转述'],
  ]);
});
