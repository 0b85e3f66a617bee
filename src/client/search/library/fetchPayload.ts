import { parcelIn } from '#search/index/payload.ts';
import { waitFor } from '../../platform/timeout.ts';
import { siteRoot } from '../../platform/trustedTypes.ts';

/** The parcel in a file, unchecked. @throws Error */
export function fetchParcel(path: string): Promise<unknown> {
  return request(path, async (response) => parcelIn(await response.text()));
}

/** What `read` makes of a file: headers and body must both arrive in time, a server can hang after either. @throws Error */
export async function request<T>(
  path: string,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let reason = '';
  const arrived = waitFor((said) => {
    reason = said;
    controller.abort();
  });
  let response: Response | undefined;
  try {
    response = await fetch(siteRoot() + path, { signal: controller.signal });
    if (!response.ok) throw new Error('missing');
    return await read(response);
  } catch (error) {
    throw response && reason === '' ? error : new Error(reason || 'offline');
  } finally {
    arrived();
  }
}
