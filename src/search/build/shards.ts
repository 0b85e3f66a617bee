/** The shards of the full text: few files, for a scan of all of it. */
import { textOfBlock } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';

/** The characters of a shard, unless one document alone has more. */
const SHARD_LENGTH = 150_000;

/** Divides blocks into shards of whole documents, so that no match crosses from one shard to the next. */
export function shardsOf(blocks: readonly Block[]): Block[][] {
  const shards: Block[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const document of documentsIn(blocks)) {
    const size = document.reduce((sum, block) => sum + textOfBlock(block).length, 0);
    if (length + size > SHARD_LENGTH) {
      shards.push([]);
      length = 0;
    }
    shards[shards.length - 1]?.push(...document);
    length += size;
  }
  return shards;
}

/** Groups the blocks of each document. */
function documentsIn(blocks: readonly Block[]): Block[][] {
  const documents: Block[][] = [];
  let continues = false;
  for (const block of blocks) {
    if (!continues) documents.push([]);
    documents[documents.length - 1]?.push(block);
    continues = block.more ?? false;
  }
  return documents;
}
