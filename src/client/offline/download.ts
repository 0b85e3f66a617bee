/** Fetches a release file by file, each checked by its hash; all of them or no change. */
import { readManifest, readSeal, sha256 } from './manifest.ts';
import type { Release, Seal } from './manifest.ts';
import { MANIFEST } from './cacheStore.ts';
import type { Store } from './cacheStore.ts';

/** How many files are fetched at once. */
const LANES = 6;
/** A seal is shorter; of a host that knows ranges no more than this is asked to learn which release it has. */
const TAIL = 'bytes=-200';

/** Told at the beginning and after every file; what an earlier try has left counts as done. */
export type Report = (done: number, total: number) => void;

/**
 * Brings the store to the release that the host has now, and what the browser threw away back;
 * resolves to whether that was another release.
 * @throws Error when the host's files are torn, missing or from two releases: the store stays as it was
 */
export async function download(store: Store, report: Report = () => {}): Promise<boolean> {
  const manifest = await (await fetchFresh(store.root + MANIFEST)).text();
  const next = await readManifest(manifest);
  if (!next) throw new Error('the manifest is torn');
  const old = await store.release();
  await fetchAll(store, next, report);
  await store.complete(manifest, next);
  return old?.id !== next.id;
}

/** Brings the store to another release, if the host has one. @throws Error as `download` does */
export async function renew(store: Store): Promise<boolean> {
  const old = await store.release();
  if (!old || (await fetchSeal(store.root))?.id === old.id) return false;
  return download(store);
}

/** Which release the host has and how large it is; null when it is no site of ours. @throws Error when the host does not answer */
export async function fetchSeal(root: string): Promise<Seal | null> {
  const address = root + MANIFEST;
  const response = await fetchFresh(address, { cache: 'no-store', headers: { range: TAIL } });
  const seal = readSeal(await response.text());
  // Some hosts take the last bytes for the first ones.
  if (seal || response.status !== 206) return seal;
  return readSeal(await (await fetchFresh(address)).text());
}

async function fetchAll(store: Store, { files }: Release, report: Report): Promise<void> {
  const kept = await store.hashes();
  const waiting = [...files].filter(([, hash]) => !kept?.has(hash));
  let done = files.size - waiting.length;
  report(done, files.size);
  let failure: unknown;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        await fetchOne(store, ...next);
      } catch (error) {
        // One file of another release, and the rest is not worth fetching.
        failure ??= error;
        waiting.length = 0;
        return;
      }
      done += 1;
      report(done, files.size);
    }
  };
  await Promise.all(Array.from({ length: LANES }, work));
  // Not before the rest has come: it counts, and would be written to a store that may have been cleared since.
  if (failure !== undefined) throw failure;
}

async function fetchOne(store: Store, path: string, hash: string): Promise<void> {
  const bytes = await (await fetchFresh(store.root + path)).arrayBuffer();
  if ((await sha256(bytes)) !== hash) throw new Error(`${path} is not of this release`);
  await store.keep(hash, path, bytes);
}

async function fetchFresh(url: string, options: RequestInit = { cache: 'no-cache' }) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
