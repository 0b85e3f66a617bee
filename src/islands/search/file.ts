import { parcelIn, unpack } from '#search/parcel.ts';
import { scriptUrl, siteRoot } from '../trusted.ts';

/** A file that has not come by then will not come. */
const PATIENCE = 10_000;

/** Whether the page was opened from disk, where nothing can be fetched. */
export function fromDisk(): boolean {
  return location.protocol === 'file:';
}

/** The data of a parcel, checked. @throws Error */
export async function readParcel(path: string, release: string): Promise<unknown> {
  const parcel = fromDisk()
    ? await runScript(path)
    : await request(path, async (response) => parcelIn(await response.text()));
  return unpack(parcel, release);
}

/** What `read` makes of a file: headers and body must both arrive in time, a server can hang after either. @throws Error */
export async function request<T>(
  path: string,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  let response: Response | undefined;
  try {
    response = await fetch(siteRoot() + path, { signal });
    if (!response.ok) throw new Error('missing');
    return await read(response);
  } catch (error) {
    if (signal.aborted) throw new Error('slow');
    throw response ? error : new Error('offline');
  } finally {
    clearTimeout(timer);
  }
}

/** What a script of this site leaves on its own element; from disk nothing else loads. @throws Error */
export function runScript(path: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script: HTMLScriptElement & { data?: unknown } = document.createElement('script');
    script.onload = script.onerror = () => {
      script.remove();
      if (script.data === undefined) reject(new Error('missing'));
      else resolve(script.data);
    };
    script.src = scriptUrl(path);
    document.head.append(script);
  });
}
