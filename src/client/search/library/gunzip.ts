import { fetchWithTimeout } from './fetchPayload.ts';

/** Tells whether this browser can decompress gzip; some released in 2022 and before cannot. */
export function canGunzip(): boolean {
  return typeof DecompressionStream !== 'undefined';
}

/** Fetches a gzipped file and returns its decompressed bytes. @throws Error when it does not arrive */
export function fetchGunzipped(path: string): Promise<Uint8Array> {
  return fetchWithTimeout(path, async ({ body }) => {
    if (!body) throw new Error('missing');
    const unzipped = body.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(unzipped).arrayBuffer());
  });
}
