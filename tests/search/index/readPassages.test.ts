import { expect, test } from 'vitest';
import { readPassages } from '#search/index/readPassages.ts';
import { passagesOfBlock } from '#search/match/block.ts';
import { blocks, passages } from '../../fixture/search.ts';

test('reads the passages of a document between two orders, and no block that has none of them', async () => {
  for (const document of new Set(passages.map((passage) => passage.document))) {
    const own = passages.filter((passage) => passage.document === document);
    const first = blocks.findIndex((block) => block.document[0] === document);
    const { length } = blocks.filter((block) => block.document[0] === document);
    const last = own[own.length - 1]?.order ?? 0;
    for (const from of [0, last - 30, last - 2, last]) {
      for (const to of [from - 1, from, from + 9, last + 5]) {
        const loaded: number[] = [];
        const load = async (number: number) => {
          loaded.push(number);
          return blocks[number] ?? Promise.reject(new Error(`no block ${number}`));
        };
        const read = await readPassages([first, first + length], [from, to], load);
        expect(read).toEqual(own.filter(({ order }) => from <= order && order <= to));
        const needed = blocks.filter((block) =>
          passagesOfBlock(block).some((passage) => read.includes(passage)),
        );
        expect(loaded.length).toBeLessThanOrEqual(2 * needed.length + Math.log2(length) + 3);
      }
    }
  }
});
