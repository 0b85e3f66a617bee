/** On 404.html, which is served at any depth: finds the site's root by asking for the list of files that every site has. */
import { fetchSeal } from '../offline/download.ts';
import { startSlash } from '../platform/searchShortcut.ts';

/** Every folder above the address asked for, the nearest first: one site may stand within another's. */
function candidates(path: string): string[] {
  const folders = path.split('/').slice(1, -1);
  return Array.from({ length: folders.length + 1 }, (_, above) =>
    ['', ...folders.slice(0, folders.length - above), ''].join('/'),
  );
}

async function findRoot(): Promise<string | undefined> {
  for (const root of candidates(location.pathname)) {
    // Other sites may have such a list too, and a host that answers everything answers with a page.
    if (await fetchSeal(root).catch(() => null)) return root;
  }
  return undefined;
}

function mend(root: string): void {
  for (const link of document.querySelectorAll('a[href^="/"]')) {
    link.setAttribute('href', root + link.getAttribute('href')?.slice(1));
  }
  document.querySelector('form.search')?.setAttribute('action', `${root}search/index.html`);
}

// Not deferred, since its own file could not be found: wait for the links below.
addEventListener('DOMContentLoaded', async () => {
  startSlash(document.querySelector('.search input'));
  if (navigator.serviceWorker?.controller) {
    document.querySelector('.offline')?.removeAttribute('hidden');
  }
  const root = await findRoot();
  if (root !== undefined && root !== '/') mend(root);
});
