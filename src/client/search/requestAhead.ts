import { firstChunksOf } from '#search/index/characterLookup.ts';
import { PAGEFIND_FOLDER, chunkFile, shardFile } from '#search/index/manifest.ts';
import type { SearchManifest } from '#search/index/manifest.ts';
import { folded } from '#search/match/fold.ts';
import { siteRoot } from '../platform/trustedTypes.ts';
import { canReadIndex } from './library/canReadIndex.ts';
import { readRequest } from './request.ts';

/**
 * Requests the text of a small library and the first chunks of its index for the query in the address, so that a slow
 * line does not wait for the scripts before it asks for them.
 */
export function requestAhead(): void {
  const page = document.querySelector<HTMLElement>('search-page');
  const { index } = page?.dataset ?? {};
  const { q } = readRequest(location.search);
  if (!page || !index || q.trim() === '') return;
  // Folded later, the doors would move what the reader already sees.
  page.dataset['door'] = 'find';
  if (!canReadIndex()) return;
  const { bundle, folder } = JSON.parse(index) as SearchManifest;
  if (!bundle) return;
  const chunks = firstChunksOf(bundle, folded(q));
  preload(folder + shardFile(0));
  for (const hash of chunks) preload(PAGEFIND_FOLDER + chunkFile(hash));
}

function preload(path: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
  link.href = siteRoot() + path;
  document.head.append(link);
}
