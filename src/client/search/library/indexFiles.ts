import type { BigramSource } from '#search/index/bigramLookup.ts';
import type { ChunkSource } from '#search/index/chunkReader.ts';
import { FILES, PAGEFIND_FOLDER, chunkFile } from '#search/index/manifest.ts';
import type { SearchManifest } from '#search/index/manifest.ts';
import { fetchWithTimeout } from './fetchPayload.ts';

/** The chunks of the standard bundle of Pagefind, fetched from this site. */
export const BUNDLE_CHUNKS: ChunkSource = {
  chunk: (hash) => fetchGunzipped(PAGEFIND_FOLDER + chunkFile(hash)),
};

/** Returns the files of a library's index of bigrams, fetched from this site. */
export function bigramSource({ folder, release }: SearchManifest): BigramSource {
  return {
    release,
    directory: async () => new TextDecoder().decode(await fetchGunzipped(folder + FILES.directory)),
    chunk: (hash) => fetchGunzipped(folder + chunkFile(hash)),
  };
}

/** Fetches a gzipped file and returns its decompressed bytes. @throws Error when it does not arrive */
function fetchGunzipped(path: string): Promise<Uint8Array> {
  return fetchWithTimeout(path, async ({ body }) => {
    if (!body) throw new Error('missing');
    const unzipped = body.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(unzipped).arrayBuffer());
  });
}
