/** On 404.html, which is served at any depth: finds the site's root by asking for a file every site has. */

const LANDMARK = 'data/passages.json';

/** Every folder above the address asked for, nearest the top last. */
function candidates(path: string): string[] {
  const parts = path.split('/').slice(1, -1);
  return [...parts.keys(), parts.length].map(
    (n) =>
      `/${parts
        .slice(0, n)
        .map((p) => `${p}/`)
        .join('')}`,
  );
}

async function findRoot(): Promise<string | undefined> {
  for (const root of candidates(location.pathname)) {
    const response = await fetch(root + LANDMARK, { method: 'HEAD' }).catch(() => undefined);
    if (response?.ok && response.headers.get('content-type')?.includes('json')) return root;
  }
  return undefined;
}

findRoot().then((root) => {
  if (!root || root === '/') return;
  for (const link of document.querySelectorAll('a[href^="/"]')) {
    link.setAttribute('href', root + link.getAttribute('href')?.slice(1));
  }
  document.querySelector('form.search')?.setAttribute('action', `${root}search/`);
});
