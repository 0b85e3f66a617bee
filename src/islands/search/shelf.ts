import { FILES, chunkFile } from '#search/card.ts';
import type { Card } from '#search/card.ts';
import type { Block } from '#search/entry.ts';
import type { Shelf } from '#search/reader.ts';
import { readZipped } from './zipped.ts';

/** The index's files as they come from the site. */
export function shelfOf(
  { folder, release }: Card,
  block: (number: number) => Promise<Block>,
): Shelf {
  return {
    release,
    directory: async () => new TextDecoder().decode(await readZipped(folder + FILES.directory)),
    chunk: (hash) => readZipped(folder + chunkFile(hash)),
    block,
  };
}
