/** The 404 page, which is served at any depth: finds the site's root by its manifest, and mends the links. */
import { fetchReleaseSummary } from './download.ts';
import { isOpenedFromDisk } from '../platform/fileUrl.ts';
import { startSearchShortcut } from '../platform/searchShortcut.ts';

/** Returns every folder above a path, the nearest first, since one site may lie within another. */
function foldersAbove(path: string): string[] {
  const folders = path.split('/').slice(1, -1);
  return Array.from({ length: folders.length + 1 }, (_, above) =>
    ['', ...folders.slice(0, folders.length - above), ''].join('/'),
  );
}

async function findRoot(): Promise<string | undefined> {
  // A disk has no manifest to ask for; there the page is opened where it lies, in the root.
  if (isOpenedFromDisk()) return location.pathname.replace(/[^/]*$/u, '');
  for (const root of foldersAbove(location.pathname)) {
    // Another site may have a manifest too, and some hosts answer every request with a page.
    if (await fetchReleaseSummary(root).catch(() => null)) return root;
  }
  return undefined;
}

function mendLinks(root: string): void {
  for (const link of document.querySelectorAll('a[href^="/"]')) {
    link.setAttribute('href', root + link.getAttribute('href')?.slice(1));
  }
  document.querySelector('form.search')?.setAttribute('action', `${root}search/index.html`);
}

/** Starts the 404 page. */
export function startNotFoundPage(): void {
  // The script is inline and not deferred, so the links below it are not there yet.
  addEventListener('DOMContentLoaded', async () => {
    startSearchShortcut(document.querySelector('.search input'));
    if (navigator.serviceWorker?.controller) {
      document.querySelector('.offline')?.removeAttribute('hidden');
    }
    const root = await findRoot();
    if (root !== undefined && root !== '/') mendLinks(root);
  });
}
