import { passagesOfBlock } from '../match/block.ts';
import type { Block, SearchPassage } from '../match/block.ts';
import type { Range } from '../match/range.ts';
import type { BlockBounds } from './queryCursor.ts';

/** Reads the passages with some orders, both included, from the blocks of their document, as few as needed. */
export async function readPassages(
  [first, end]: BlockBounds,
  [from, to]: Range,
  load: (number: number) => Promise<Block>,
): Promise<SearchPassage[]> {
  let low = first;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((await load(middle)).from <= from) low = middle;
    else high = middle - 1;
  }
  const found: SearchPassage[] = [];
  for (let number = low; number < end; number += 1) {
    const block = await load(number);
    if (block.from > to) break;
    found.push(...passagesOfBlock(block).filter(({ order }) => from <= order && order <= to));
  }
  return found;
}
