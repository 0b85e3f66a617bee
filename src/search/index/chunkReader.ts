import { memoizeAsync } from './memoizeAsync.ts';
import { readChunk } from './pagefind.ts';
import { chunkOf } from './plan.ts';
import type { ChunkList } from './plan.ts';

/** The source of an index's chunks, each unzipped; a call may fail. */
export interface ChunkSource {
  chunk(hash: string): Promise<Uint8Array>;
}

/** Reads the chunks of an index, each once. */
export class ChunkReader {
  private readonly files: ChunkSource;
  private readonly chunks = new Map<number, Promise<Map<string, number[]>>>();

  constructor(files: ChunkSource) {
    this.files = files;
  }

  /** Reads a chunk by its number in the list: token → numbers of the records with it. @throws Error when it is another's */
  read({ hashes, froms }: ChunkList, chunk: number): Promise<Map<string, number[]>> {
    return memoizeAsync(this.chunks, chunk, async () => {
      const [hash, from] = [hashes[chunk], froms[chunk]];
      if (hash === undefined || from === undefined)
        throw new Error(`the index has no chunk ${chunk}`);
      const postings = readChunk(await this.files.chunk(hash));
      const [first = ''] = postings.keys();
      // Pagefind stores only as much of a chunk's first word as distinguishes it from the chunk before.
      if (!first.startsWith(from)) throw new Error('a chunk of another index');
      return postings;
    });
  }

  /** Reads the numbers of the records with a token. */
  async postings(list: ChunkList, token: string): Promise<readonly number[]> {
    const chunk = chunkOf(list, token);
    return chunk < 0 ? [] : ((await this.read(list, chunk)).get(token) ?? []);
  }
}
