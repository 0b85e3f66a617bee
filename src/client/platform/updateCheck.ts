/**
 * Checks whether the host has another version of this page than the browser's cache gave. Plain hosts send no caching
 * headers, so browsers guess how long a page is fresh.
 */

import { QUIET } from '#styles/furniture.ts';

/** Milliseconds between two checks of the same page. */
const CHECK_INTERVAL = 600_000;

/** Compares the page in the cache with the host's, and shows the update notice when they differ. */
export async function checkForUpdate(): Promise<void> {
  if (!isCheckDue()) return;
  const cached = await pageText('force-cache');
  // The host answers for an unchanged page with its headers alone.
  if ((await pageText('no-cache')) !== cached) showUpdateNotice();
}

/** Fetches the text of this page. @throws Error when the answer is no page of this site, but a portal's or an error */
async function pageText(cache: RequestCache): Promise<string> {
  const response = await fetch(location.href, { cache });
  const text = await response.text();
  if (!response.ok || response.redirected || !text.includes(' data-root="')) {
    throw new Error(`no page of this site: ${response.url}`);
  }
  return text;
}

/** Tells whether the page is due for a check, and records the time; without storage it is always due. */
function isCheckDue(): boolean {
  const key = `yandu.asked ${location.pathname}`;
  const now = Date.now();
  try {
    if (now - Number(sessionStorage.getItem(key)) < CHECK_INTERVAL) return false;
    sessionStorage.setItem(key, String(now));
  } catch {
    // Blocked or full.
  }
  return true;
}

/** Shows a line above the page that offers to reload it in its newer version. */
export function showUpdateNotice(): void {
  if (document.querySelector('.news')) return;
  const notice = document.createElement('p');
  notice.className = `news wide ${QUIET}`;
  notice.setAttribute('role', 'status');
  const reload = document.createElement('a');
  reload.href = location.href;
  reload.textContent = '重新打开本页';
  reload.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  notice.append('有新版本，', reload, '即可看到。');
  document.querySelector('main')?.before(notice);
}
