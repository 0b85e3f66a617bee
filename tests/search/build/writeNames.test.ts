import { describe, expect, test } from 'vitest';
import { registerOf } from '#search/build/writeNames.ts';
import type { DocumentNames, NamedList } from '#search/locate/sectionNames.ts';
import type { Block, BlockDocument } from '#search/match/block.ts';
import { oneSectionBlock } from '../oneSectionBlock.ts';

/** Makes a block of passages, each a locator and a text. */
const block = (document: BlockDocument, ...passages: [locator: string, text: string][]) =>
  oneSectionBlock(
    document,
    passages.map(([locator, text]) => [text, [0], locator]),
  );

/** Registers the documents of blocks: their entries, and the names in each. */
function registered(blocks: Block[], lists: NamedList[] = []) {
  const names: DocumentNames[] = [];
  const { documents } = registerOf(blocks, lists, (number, own) => {
    names[number] = own;
  });
  return { documents, names };
}

describe('a document is registered', () => {
  test('once, by its first block, however many it has', () => {
    const [a, b]: BlockDocument[] = [
      ['a', '通知'],
      ['b', '办法'],
    ];
    if (!a || !b) throw new Error('there are no documents');
    const { documents, names } = registered([block(a), block(a), block(b), block(b)]);
    expect(documents).toEqual([
      ['a', '通知', 0],
      ['b', '办法', 2],
    ]);
    expect(names.map(({ id, blocks }) => [id, blocks.length])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });

  test('with its printed title, without brackets, unless that is its name', () => {
    const titled = (source: string) =>
      registered([block(['a', '通知', source])]).documents[0]?.slice(3);
    expect(titled('《关于甲的通知》')).toEqual(['关于甲的通知']);
    expect(titled('关于甲的《通知》')).toEqual(['关于甲的《通知》']);
    expect(titled('通知')).toEqual([]);
    expect(titled('《通知》')).toEqual([]);
  });

  test('under the names that the lists state where it is the only one', () => {
    const lists: NamedList[] = [
      ['a', '通知', []],
      ['a', '《关于甲的通知》', []],
      ['a', '要点', [['s', 1, 2]]],
      ['b', '办法', [['s', 1, 2]]],
    ] as unknown as NamedList[];
    const { documents, names } = registered([block(['a', ''])], lists);
    expect(documents).toEqual([['a', '通知', 0, '关于甲的通知']]);
    expect(names[0]?.lists.map(([, name]) => name)).toEqual(['要点']);
  });
});

describe('documents of one name are registered with a date:', () => {
  const LAW: BlockDocument = ['law', '工会法（2021年修正）'];
  const OLD: BlockDocument = ['old', '工会法'];
  const dates = (...blocks: Block[]) =>
    registered(blocks).documents.map(([, , , , dated]) => dated);

  test('the latest before the first article', () => {
    const passages: [string, string][] = [
      ['开头1', '1992年4月3日通过，2021年12月24日修正，2001年10月27日修正'],
      ['第一条', '2030年1月1日甲。'],
    ];
    expect(dates(block(LAW, ...passages), block(OLD, passages[0] ?? ['', '']))).toEqual([
      '2021年12月24日',
      '2021年12月24日',
    ]);
  });

  test('the one in its address goes before those of the text', () => {
    const law = (id: string) => block([id, '工会法'], ['开头1', '1992年4月3日']);
    expect(dates(law('law-2021-12-04'), law('law-2001-10-27-b'), law('law'))).toEqual([
      '2021年12月4日',
      '2001年10月27日',
      '1992年4月3日',
    ]);
  });

  test('none where the text has none, and none of a name that no other has', () => {
    expect(dates(block(OLD), block(LAW, ['第一条', '2030年1月1日甲。']))).toEqual([
      undefined,
      undefined,
    ]);
    expect(dates(block(['law-2021-12-04', '工会法']), block(['other', '劳动法']))).toEqual([
      undefined,
      undefined,
    ]);
  });
});

test('a block without a section is an error', () => {
  expect(() => registered([{ ...block(['a', '通知']), sections: [] }])).toThrow('no section');
});
