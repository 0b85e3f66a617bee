/** Downloads a release file by file, each checked by its hash; the store changes only when all have arrived. */
import { readManifest, readReleaseSummary, sha256 } from './manifest.ts';
import type { Release, ReleaseSummary } from './manifest.ts';
import { MANIFEST } from './cacheStore.ts';
import type { CacheStore } from './cacheStore.ts';

/** The number of files fetched at once. */
const CONCURRENCY = 6;
/** The range of a manifest's end that holds its summary line, which tells which release the host has. */
const TAIL_RANGE = 'bytes=-200';

/** A function called at the start and after every file; files cached by an earlier try count as done. */
export type ReportProgress = (done: number, total: number) => void;

/**
 * Downloads the release that the host has now, and files that the browser has evicted or damaged.
 * Returns whether it was another release than before.
 * @throws Error when the host's files are truncated, missing or from two releases: the store stays as it was
 */
export async function download(
  store: CacheStore,
  report: ReportProgress = () => {},
): Promise<boolean> {
  const manifest = await (await fetchFresh(store.root + MANIFEST)).text();
  const next = await readManifest(manifest);
  if (!next) throw new Error('the manifest is truncated');
  const old = await store.release();
  await fetchAll(store, next, report);
  await store.complete(manifest, next);
  return old?.id !== next.id;
}

/** Downloads another release, if the host has one, and returns whether it did. @throws Error as `download` does */
export async function downloadUpdate(store: CacheStore): Promise<boolean> {
  const old = await store.release();
  if (!old || (await fetchReleaseSummary(store.root))?.id === old.id) return false;
  return download(store);
}

/**
 * Fetches the id and size of the release that the host has; null when the host has no manifest of this kind.
 * @throws Error when the host does not answer
 */
export async function fetchReleaseSummary(root: string): Promise<ReleaseSummary | null> {
  const address = root + MANIFEST;
  const response = await fetchFresh(address, { cache: 'no-store', headers: { range: TAIL_RANGE } });
  const seal = readReleaseSummary(await response.text());
  // Some hosts answer a suffix range with the first bytes instead of the last.
  if (seal || response.status !== 206) return seal;
  return readReleaseSummary(await (await fetchFresh(address)).text());
}

async function fetchAll(
  store: CacheStore,
  { files }: Release,
  report: ReportProgress,
): Promise<void> {
  const cached = await store.hashes();
  const queue: [path: string, hash: string][] = [];
  for (const [path, hash] of files) {
    if (!cached?.has(hash) || !(await store.file(hash))) queue.push([path, hash]);
  }
  let done = files.size - queue.length;
  report(done, files.size);
  let failure: unknown;
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      try {
        await fetchFile(store, ...next);
      } catch (error) {
        // One file of another release makes the rest useless.
        failure ??= error;
        queue.length = 0;
        return;
      }
      done += 1;
      report(done, files.size);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  // Wait for the files under way: they are kept, and must not arrive after the store has been cleared.
  if (failure !== undefined) throw failure;
}

async function fetchFile(store: CacheStore, path: string, hash: string): Promise<void> {
  const bytes = await (await fetchFresh(store.root + path)).arrayBuffer();
  if ((await sha256(bytes)) !== hash) throw new Error(`${path} is not of this release`);
  await store.save(hash, path, bytes);
}

async function fetchFresh(url: string, options: RequestInit = { cache: 'no-cache' }) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
