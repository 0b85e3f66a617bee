import { FILES, chunkFile } from '#search/index/manifest.ts';
import type { SearchManifest } from '#search/index/manifest.ts';
import type { Block } from '#search/match/block.ts';
import type { IndexFileSource } from '#search/index/indexReader.ts';
import { fetchGunzipped } from './gunzip.ts';

/** The index files of a library, fetched from this site. */
export function indexFileSource(
  { folder, release }: SearchManifest,
  block: (number: number) => Promise<Block>,
): IndexFileSource {
  return {
    release,
    directory: async () => new TextDecoder().decode(await fetchGunzipped(folder + FILES.directory)),
    chunk: (hash) => fetchGunzipped(folder + chunkFile(hash)),
    block,
  };
}
