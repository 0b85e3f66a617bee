import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FILES, blockFile, chunkFile } from '#search/index/manifest.ts';
import type { SearchManifest } from '#search/index/manifest.ts';
import type { Block } from '#search/match/block.ts';
import { payloadInScript, readPayload } from '#search/index/payload.ts';
import { BigramLookup } from '#search/index/bigramLookup.ts';
import { IndexReader } from '#search/index/indexReader.ts';

/** The files read from an index on disk. */
export interface RequestLog {
  files: string[];
}

/** Opens the index of bigrams in a folder, and logs every request. */
export function indexOnDisk(
  dir: string,
  { release, folder }: SearchManifest,
  log: RequestLog = { files: [] },
) {
  const read = (name: string) => {
    log.files.push(name);
    return readFileSync(join(dir, folder, name));
  };
  const bigrams = new BigramLookup({
    release,
    directory: async () => gunzipSync(read(FILES.directory)).toString(),
    chunk: async (hash) => new Uint8Array(gunzipSync(read(chunkFile(hash)))),
  });
  const block = async (number: number) =>
    readPayload(payloadInScript(read(blockFile(number)).toString()), release) as Block;
  return { bigrams, reader: new IndexReader(bigrams, block) };
}
