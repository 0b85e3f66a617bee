/**
 * Whether the host has another version of this page than the one that a cache gave.
 * Plain hosts say nothing about caching, so browsers guess for how long a page is fresh.
 * Costs nothing for a page that came over the network, one conditional request for one that did not.
 */
export async function isOutdated(): Promise<boolean> {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // The downloaded edition looks after itself; pages on a disk have no host to ask.
  const cached = visit?.transferSize === 0 && !navigator.serviceWorker?.controller;
  if (!cached || !location.protocol.startsWith('http')) return false;
  try {
    return (await body('force-cache')) !== (await body('no-cache'));
  } catch {
    return false;
  }
}

/** This page as the cache or the host has it. @throws when that is no page of this site: a portal's, an error's */
async function body(cache: RequestCache): Promise<string> {
  const response = await fetch(location.href, { cache });
  const text = await response.text();
  if (!response.ok || response.redirected || !text.includes(' data-root="')) throw new Error();
  return text;
}
