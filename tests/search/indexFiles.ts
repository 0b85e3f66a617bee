import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FILES, blockFile, chunkFile } from '#search/index/manifest.ts';
import type { SearchManifest } from '#search/index/manifest.ts';
import type { Block } from '#search/match/block.ts';
import { payloadInScript, readPayload } from '#search/index/payload.ts';
import type { IndexFileSource } from '#search/index/indexReader.ts';

/** The files read from an index on disk. */
export interface RequestLog {
  files: string[];
}

/** Reads an index's files from a folder and logs every request. */
export function indexFilesOnDisk(
  dir: string,
  { release, folder }: SearchManifest,
  log: RequestLog = { files: [] },
): IndexFileSource {
  const read = (name: string) => {
    log.files.push(name);
    return readFileSync(join(dir, folder, name));
  };
  return {
    release,
    directory: async () => gunzipSync(read(FILES.directory)).toString(),
    chunk: async (hash) => new Uint8Array(gunzipSync(read(chunkFile(hash)))),
    block: async (number) =>
      readPayload(payloadInScript(read(blockFile(number)).toString()), release) as Block,
  };
}
