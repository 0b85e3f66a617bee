import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { passagesOfBlock } from '#search/match/block.ts';
import type { Block, SearchPassage } from '#search/match/block.ts';
import { testedLibraries } from '../../fixture/library.ts';
import { passages, searchViewOf } from '../../fixture/search.ts';

test.each(testedLibraries())('the passages of blocks equal those of $name', ({ library }) => {
  const published = library.documents.flatMap(passagesOf);
  const found = searchViewOf(library.documents).passages;
  expect(found.map(({ order }) => order)).toEqual(published.map((_, index) => index));
  for (const [index, passage] of published.entries()) {
    const { document, part, section, n, locator, segments } = passage;
    const text = readingText(segments);
    expect(found[index]).toMatchObject({ document, part, section, n, locator, text });
  }
});

test('layer spans have the name and the mode of their layer', () => {
  const spans = passages.flatMap((passage) => passage.layerSpans);
  const relayed = spans.find(({ layer }) => layer === 'relay-talk');
  expect(relayed).toMatchObject({ layerName: '通知转述讲话', mode: 'relay' });
});

test('layer spans follow one another without gaps, each in its own layer', () => {
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
  const [first, second] = passagesOfBlock(block);
  const spansOf = (passage?: SearchPassage) =>
    passage?.layerSpans.map(({ layer, from, to }) => [layer, passage.text.slice(from, to)]);
  expect(spansOf(first)).toEqual([
    ['own', '他说'],
    ['relay-a', '要团结'],
    ['quote-b', '“要奋斗”'],
    ['own', '。'],
  ]);
  expect(spansOf(second)).toEqual([['relay-a', '只有一人']]);
  expect([first?.locator, second?.locator]).toEqual(['节1', '附1']);
});
