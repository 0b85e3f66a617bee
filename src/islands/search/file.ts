import { parcelIn, unpack } from '#search/parcel.ts';
import { scriptUrl, siteRoot } from '../trusted.ts';
import { Failure } from './failure.ts';

/** A file that has not come by then will not come. */
const PATIENCE = 10_000;

/** Whether the page was opened from disk, where nothing can be fetched. */
export function fromDisk(): boolean {
  return location.protocol === 'file:';
}

/** The data of a parcel, checked. @throws Failure, or Error when it is damaged */
export async function readParcel(path: string, release: string): Promise<unknown> {
  const parcel = fromDisk()
    ? await runScript(path)
    : await request(siteRoot() + path, async (response) => parcelIn(await response.text()));
  return unpack(parcel, release);
}

/** A gzipped file's content. @throws Failure, or Error when it is damaged */
export async function readZipped(path: string): Promise<Uint8Array> {
  return request(siteRoot() + path, async ({ body }) => {
    if (!body || typeof DecompressionStream === 'undefined') throw new Failure('missing');
    const unzipped = body.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(unzipped).arrayBuffer());
  });
}

/** Headers and body must both arrive in time: a server can hang after either. */
async function request<T>(url: string, read: (response: Response) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  let response: Response | undefined;
  try {
    response = await fetch(url, { signal: controller.signal, credentials: 'same-origin' });
    if (!response.ok) throw new Failure('missing');
    return await read(response);
  } catch (error) {
    if (controller.signal.aborted) throw new Failure('slow');
    if (!response) throw new Failure('offline');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** What a script of this site leaves on its own element; from disk nothing else loads. @throws Failure */
export function runScript(path: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script: HTMLScriptElement & { data?: unknown } = document.createElement('script');
    const settle = () => {
      script.remove();
      if (script.data === undefined) reject(new Failure('missing'));
      else resolve(script.data);
    };
    script.onload = settle;
    script.onerror = settle;
    script.src = scriptUrl(path);
    document.head.append(script);
  });
}
