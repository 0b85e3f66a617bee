import { payloadInScript } from '#search/index/payload.ts';
import { startTimeout } from '../../platform/timeout.ts';
import { siteRoot } from '../../platform/trustedTypes.ts';

/** Fetches a file and returns the payload in it, unchecked. @throws Error when it does not arrive */
export function fetchPayload(path: string): Promise<unknown> {
  return fetchWithTimeout(path, async (response) => payloadInScript(await response.text()));
}

/**
 * Fetches a file of this site and reads it with `read`, both within the timeout, since a server can hang after the
 * headers too. @throws Error when it does not arrive
 */
export async function fetchWithTimeout<T>(
  path: string,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let reason = '';
  const stopTimeout = startTimeout((cause) => {
    reason = cause;
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
    stopTimeout();
  }
}
