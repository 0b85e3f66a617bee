import { onDisk } from './fileUrl.ts';
import { fetchTool } from './loadTool.ts';

/** The functions that the lazily loaded script of freshness offers to a page. */
export interface UpdateCheck {
  announce(): void;
  look(): Promise<void>;
}

/**
 * Says quietly that there is a newer edition: the downloaded one was renewed, or a cache gave an old page.
 * What asks and says it is a script of its own, which no page needs that is sure to be new.
 */
export function startNews(): void {
  let tool: Promise<UpdateCheck> | undefined;
  const fetchNews = () => (tool ??= fetchTool('freshness') as Promise<UpdateCheck>);
  // Plain HTTP, old browsers and private windows have no such thing.
  const { serviceWorker } = navigator;
  serviceWorker?.addEventListener('message', ({ data }) => {
    if (data === 'renewed')
      fetchNews().then(
        ({ announce }) => announce(),
        () => {},
      );
  });
  // The downloaded edition looks after itself, and may have dropped this script when it has news.
  if (serviceWorker?.controller) fetchNews().catch(() => {});
  else if (mayBeOld()) {
    addEventListener('load', () =>
      // Not while the page itself still loads.
      setTimeout(
        () =>
          fetchNews().then(
            ({ look }) => look(),
            () => {},
          ),
        1000,
      ),
    );
  }
}

/** Whether a cache may have given this page; pages on a disk have no host to ask. */
function mayBeOld(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // Kernels that do not know the status either (Chromium before 109) take a cache for the network.
  const told = visit && 'responseStatus' in visit;
  return !onDisk() && !(told && visit.transferSize > 0);
}
