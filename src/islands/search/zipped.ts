import { request } from './file.ts';

/** A gzipped file's content. @throws Error */
export function readZipped(path: string): Promise<Uint8Array> {
  return request(path, async ({ body }) => {
    if (!body || typeof DecompressionStream === 'undefined') throw new Error('missing');
    const unzipped = body.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(unzipped).arrayBuffer());
  });
}
