/** Fetches a release file by file, each checked by its hash; all of them or no change. */
import { readManifest, sha256 } from './manifest.ts';
import type { Release } from './manifest.ts';
import type { Store } from './store.ts';

/** How many files are fetched at once. */
const LANES = 6;

/** Told after every file. */
export type Report = (done: number, total: number) => void;

/**
 * Brings the store to the release that the host has now; resolves to whether that was another one.
 * @throws Error when the host's files are torn, missing or from two releases: the store stays as it was
 */
export async function download(store: Store, report: Report = () => {}): Promise<boolean> {
  const manifest = await (await fetchFresh(`${store.root}sums.txt`)).text();
  const next = await readManifest(manifest);
  if (!next) throw new Error('the manifest is torn');
  if ((await store.release())?.id === next.id) return false;
  await fetchAll(store, next, report);
  await store.complete(manifest, next);
  return true;
}

async function fetchAll(store: Store, { files }: Release, report: Report): Promise<void> {
  const waiting = [...files];
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await fetchOne(store, ...next).catch((error) => {
        // One file of another release, and the rest is not worth fetching.
        waiting.length = 0;
        throw error;
      });
      done += 1;
      report(done, files.size);
    }
  };
  await Promise.all(Array.from({ length: LANES }, work));
}

async function fetchOne(store: Store, path: string, hash: string): Promise<void> {
  if (await store.read(hash)) return;
  const bytes = await (await fetchFresh(store.root + path)).arrayBuffer();
  if ((await sha256(bytes)) !== hash) throw new Error(`${path} is not of this release`);
  await store.keep(hash, path, bytes);
}

async function fetchFresh(url: string): Promise<Response> {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
