import { isOpenedFromDisk } from './fileUrl.ts';
import { fetchTool } from './lazyScript.ts';

/** Milliseconds after which the page itself has surely loaded. */
const CHECK_DELAY = 1000;

/** The functions of the lazily loaded update check. */
export interface UpdateCheck {
  showUpdateNotice(): void;
  checkForUpdate(): Promise<void>;
}

/**
 * Shows a notice when there is a newer edition: the downloaded one was updated, or a cache gave an old page.
 * The check and the notice are in a script of their own, since a page that is surely new does not need them.
 */
export function startUpdateNotice(): void {
  const withTool = (act: (tool: UpdateCheck) => unknown) => {
    (fetchTool('freshness') as Promise<UpdateCheck>).then(act).catch(() => {});
  };
  // Plain HTTP, old browsers and private windows have no service workers.
  const { serviceWorker } = navigator;
  serviceWorker?.addEventListener('message', ({ data }) => {
    if (data === 'renewed') withTool((tool) => tool.showUpdateNotice());
  });
  // A downloaded edition updates itself, and its next release may no longer hold this script, so it is loaded now.
  if (serviceWorker?.controller) withTool(() => {});
  else if (mayBeStale()) {
    const check = () => withTool((tool) => tool.checkForUpdate());
    addEventListener('load', () => setTimeout(check, CHECK_DELAY));
  }
}

/** Tells whether the page may have come from a cache; pages on a disk have no host to check with. */
function mayBeStale(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // Browsers without `responseStatus` (Chromium before 109) report a transfer size for cached pages too.
  return !isOpenedFromDisk() && !(visit?.responseStatus && visit.transferSize > 0);
}
