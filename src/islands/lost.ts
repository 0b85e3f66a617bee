/** On 404.html, which is served at any depth: finds the site's root by asking for a file every site has. */

const LANDMARK = 'sums.txt';

/** Every folder above the address asked for, from the top down. */
function candidates(path: string): string[] {
  const folders = path.split('/').slice(1, -1);
  return Array.from({ length: folders.length + 1 }, (_, depth) =>
    ['', ...folders.slice(0, depth), ''].join('/'),
  );
}

async function findRoot(): Promise<string | undefined> {
  for (const root of candidates(location.pathname)) {
    const response = await fetch(root + LANDMARK, { method: 'HEAD' }).catch(() => undefined);
    // A host that answers everything answers with a page.
    if (response?.ok && !response.headers.get('content-type')?.includes('html')) return root;
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
  const root = await findRoot();
  if (root !== undefined && root !== '/') mend(root);
});
