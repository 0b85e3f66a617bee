import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FILES, blockFile, chunkFile } from '#search/index/manifest.ts';
import type { Card } from '#search/index/manifest.ts';
import type { Block } from '#search/match/block.ts';
import { parcelIn, unpack } from '#search/index/payload.ts';
import type { Shelf } from '#search/index/indexReader.ts';

/** What a shelf on disk has been asked for. */
export interface Log {
  files: string[];
}

/** An index's files read from a folder, every request noted. */
export function shelfOn(dir: string, { release, folder }: Card, log: Log = { files: [] }): Shelf {
  const read = (name: string) => {
    log.files.push(name);
    return readFileSync(join(dir, folder, name));
  };
  return {
    release,
    directory: async () => gunzipSync(read(FILES.directory)).toString(),
    chunk: async (hash) => new Uint8Array(gunzipSync(read(chunkFile(hash)))),
    block: async (number) => unpack(parcelIn(read(blockFile(number)).toString()), release) as Block,
  };
}
