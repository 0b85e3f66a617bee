import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { loadLibrary } from '#library/library.ts';
import { layersIn, named, voicesIn } from '#search/match/speakers.ts';
import { entries, entry } from '../notice.ts';

const own = { layer: 'own', layerName: '原文', mode: 'own' };
const relay = { layer: 'relay-a', layerName: '转述', mode: 'relay' };
const mixed = entry(0, '他指出，要团结；他又说，要奋斗。', {
  voices: [
    { ...own, from: 0, to: 4 },
    { ...relay, from: 4, to: 8 },
    { ...own, from: 8, to: 12 },
    { ...relay, from: 12, to: 16 },
  ],
});

test('of every passage published, each character is in the layer in which the edition has it', () => {
  const passages = loadLibrary(process.cwd()).documents.flatMap(passagesOf);
  const heard = entries.map(({ voices }) =>
    voices.flatMap(({ layer, from, to }) => Array<string>(to - from).fill(layer)),
  );
  expect(heard).toEqual(
    passages.map(({ segments }) =>
      segments.flatMap(({ layer, text }) => Array<string>(text.length).fill(layer)),
    ),
  );
  expect(entries.filter(({ voices }) => voices.length > 1).length).toBeGreaterThan(5);
});

test('a stretch is of those who speak in it, and of nobody where it is empty', () => {
  const layersAt = (from: number, to: number) =>
    voicesIn(mixed, [[from, to]]).map(({ layer }) => layer);
  expect(layersAt(1, 4)).toEqual(['own']);
  expect(layersAt(4, 8)).toEqual(['relay-a']);
  expect(layersAt(3, 5)).toEqual(['own', 'relay-a']);
  expect(layersAt(4, 4)).toEqual([]);
});

test('a passage is of those whose words it carries, and the document’s own where those are marked', () => {
  const names = (...ranges: [number, number][]) => [...layersIn(mixed, ranges).values()];
  expect(names([0, 16])).toEqual(['原文', '转述']);
  expect(names([0, 2], [9, 10])).toEqual(['原文', '转述']);
  expect(names([5, 8])).toEqual(['转述']);
  expect(names()).toEqual(['转述']);
  expect([...layersIn(entry(0, '团结'), []).keys()]).toEqual(['own']);
});

test('voices of one layer are named once', () => {
  expect([...named(mixed.voices)]).toEqual([
    ['own', '原文'],
    ['relay-a', '转述'],
  ]);
});
