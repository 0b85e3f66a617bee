/**
 * Whether the host has another version of this page than the one that a cache gave, in a script of its own.
 * Plain hosts say nothing about caching, so browsers guess for how long a page is fresh.
 */

/** How long a page that has been asked about is not asked about again. */
const RESPITE = 600_000;
const VALIDATORS = ['etag', 'last-modified', 'content-length'];

/** Says so when the host has another version; what goes wrong on the way is no news. */
export async function look(): Promise<void> {
  if (!isDue()) return;
  if (await isOutdated().catch(() => false)) announce();
}

/** Costs a few headers as long as nothing has changed. @throws Error when the host gives no page of this site: a portal's, an error's */
async function isOutdated(): Promise<boolean> {
  const kept = await ask({ cache: 'force-cache' });
  const now = await ask({ method: 'HEAD', cache: 'no-store' });
  if (isSame(kept.headers, now.headers)) return false;
  return (await textOf(kept)) !== (await textOf(await ask({ cache: 'no-cache' })));
}

/** Hosts that compress leave out a length, and some a tag, of one answer and not of the other. */
function isSame(one: Headers, two: Headers): boolean {
  const known = VALIDATORS.filter((name) => one.has(name) && two.has(name));
  const dated = known.some((name) => name !== 'content-length');
  return dated && known.every((name) => one.get(name) === two.get(name));
}

async function ask(options: RequestInit): Promise<Response> {
  const response = await fetch(location.href, options);
  if (!response.ok || response.redirected) throw new Error();
  return response;
}

async function textOf(response: Response): Promise<string> {
  const text = await response.text();
  if (!text.includes(' data-root="')) throw new Error();
  return text;
}

/** Once in a while for each page; where nothing can be noted, each time. */
function isDue(): boolean {
  const key = `yandu.asked ${location.pathname}`;
  const now = Date.now();
  try {
    if (now - Number(sessionStorage.getItem(key)) < RESPITE) return false;
    sessionStorage.setItem(key, String(now));
  } catch {
    // Blocked or full.
  }
  return true;
}

/** Shows a line that offers to reload the page in its newer version. */
export function announce(): void {
  if (document.querySelector('.news')) return;
  const news = document.createElement('p');
  news.className = 'sheet aside news';
  news.setAttribute('role', 'status');
  const again = document.createElement('a');
  again.href = location.href;
  again.textContent = '重新打开本页';
  again.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  news.append('有新版本，', again, '即可看到。');
  document.querySelector('main')?.before(news);
}
