import { FILES, chunkFile } from '#search/index/manifest.ts';
import type { Card } from '#search/index/manifest.ts';
import type { Block } from '#search/match/block.ts';
import type { Shelf } from '#search/index/indexReader.ts';
import { readZipped } from './gunzip.ts';

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
