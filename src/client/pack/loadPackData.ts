/** Loads the pack data of documents. Each document's is a classic script, because from a disk nothing else loads. */
import type { PackManifest, DocumentPackData } from '#packs/packData.ts';
import { memoizeAsync } from '#search/index/memoizeAsync.ts';
import { readPayload } from '#search/index/payload.ts';
import { runScriptAt } from '../platform/lazyScript.ts';

/** Milliseconds to wait for a script. */
const TIMEOUT = 15_000;

/** The error for pack data that did not load, or is damaged; another try may help. */
export class NotLoadedError extends Error {}

const loaded = new Map<string, Promise<unknown>>();

/** Loads the list of documents and ready-made packs. @throws NotLoadedError */
export function loadPackManifest(): Promise<PackManifest> {
  return loadOnce<PackManifest>(`${dataFolder()}.js`);
}

/** Loads the pack data of documents; those that the site does not have are left out. @throws NotLoadedError */
export async function loadDocumentPackData(
  documents: readonly string[],
): Promise<DocumentPackData[]> {
  if (documents.length === 0) return [];
  const { volumes } = await loadPackManifest();
  const known = documents.filter((id) => volumes.includes(id));
  return Promise.all(known.map((id) => loadOnce<DocumentPackData>(`${dataFolder()}/${id}.js`)));
}

function dataFolder(): string {
  const folder = document.querySelector('[data-excerpts]')?.getAttribute('data-excerpts');
  if (!folder) throw new Error('the page does not name the folder of pack data');
  return folder;
}

/** Loads a file once. @throws NotLoadedError */
function loadOnce<T>(path: string): Promise<T> {
  return memoizeAsync(loaded, path, () => loadPayload(path)) as Promise<T>;
}

async function loadPayload(path: string): Promise<unknown> {
  try {
    return readPayload(await runScriptAt(path, TIMEOUT), releaseIn(path));
  } catch {
    throw new NotLoadedError(path);
  }
}

/** Returns the release in a path like `assets/excerpts.0123456789/notice.js`. */
function releaseIn(path: string): string {
  const [, release] = /\.([0-9a-f]+)[./]/u.exec(path) ?? [];
  if (!release) throw new Error(`no release in ${path}`);
  return release;
}
