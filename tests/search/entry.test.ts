import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { loadLibrary } from '#library/library.ts';
import { entries } from './notice.ts';

test('passages come out of their blocks as they are in the library', () => {
  const passages = loadLibrary(process.cwd()).documents.flatMap(passagesOf);
  expect(entries.map(({ order }) => order)).toEqual(passages.map((_, index) => index));
  for (const [index, passage] of passages.entries()) {
    const { document, part, section, n, locator, layer, segments } = passage;
    const text = readingText(segments);
    expect(entries[index]).toMatchObject({ document, part, section, n, locator, layer, text });
  }
});

test('layers are named and say how they may be quoted', () => {
  const relayed = entries.find(({ layer }) => layer === 'relay-speech');
  expect(relayed).toMatchObject({ layerName: '通知转述讲话', mode: 'relay', partName: '讲话精神' });
});
