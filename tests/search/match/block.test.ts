import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { loadLibrary } from '#library/library.ts';
import { entriesOf } from '#search/match/block.ts';
import type { Block, Entry } from '#search/match/block.ts';
import { entries } from '../notice.ts';

test('passages come out of their blocks as they are in the library', () => {
  const passages = loadLibrary(process.cwd()).documents.flatMap(passagesOf);
  expect(entries.map(({ order }) => order)).toEqual(passages.map((_, index) => index));
  for (const [index, passage] of passages.entries()) {
    const { document, part, section, n, locator, segments } = passage;
    const text = readingText(segments);
    expect(entries[index]).toMatchObject({ document, part, section, n, locator, text });
  }
});

test('voices are named and say how they may be quoted', () => {
  const voices = entries.flatMap((entry) => entry.voices);
  const relayed = voices.find(({ layer }) => layer === 'relay-speech');
  expect(relayed).toMatchObject({ layerName: '通知转述讲话', mode: 'relay' });
});

test('what a voice says begins where the one before ends, in its own layer, however many there are', () => {
  const block: Block = {
    from: 0,
    document: ['d', ''],
    parts: {},
    layers: [
      ['own', '原文', 'own'],
      ['relay-a', '转述', 'relay'],
      ['quote-b', '引用', 'quote'],
    ],
    sections: [
      {
        id: 's',
        part: null,
        locator: '节',
        n: 1,
        passages: [
          ['他说\n要团结\n“要奋斗”\n。', [0, 1, 2, 0]],
          ['只有一人', [1], '附1'],
        ],
      },
    ],
  };
  const [first, second] = entriesOf(block);
  const heard = (entry?: Entry) =>
    entry?.voices.map(({ layer, from, to }) => [layer, entry.text.slice(from, to)]);
  expect(heard(first)).toEqual([
    ['own', '他说'],
    ['relay-a', '要团结'],
    ['quote-b', '“要奋斗”'],
    ['own', '。'],
  ]);
  expect(heard(second)).toEqual([['relay-a', '只有一人']]);
  expect([first?.locator, second?.locator]).toEqual(['节1', '附1']);
});
