import { request } from './fetchPayload.ts';

/** Whether this browser can unzip by itself; some of 2022 and before cannot. */
export function canUnzip(): boolean {
  return typeof DecompressionStream !== 'undefined';
}

/** A gzipped file's content. @throws Error */
export function readZipped(path: string): Promise<Uint8Array> {
  return request(path, async ({ body }) => {
    if (!body) throw new Error('missing');
    const unzipped = body.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(unzipped).arrayBuffer());
  });
}
