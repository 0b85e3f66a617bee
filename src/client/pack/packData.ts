/** The passages of packs, from one classic script a document: from disk nothing else loads. */
import type { Holdings, Volume } from '#packs/packData.ts';
import { keep } from '#search/index/memo.ts';
import { unpack } from '#search/index/payload.ts';
import { runAt } from '../platform/lazyScript.ts';

/** A script that has not come by then will not come. */
const PATIENCE = 15_000;

/** The texts did not arrive, or arrived damaged; asking again may help. */
export class NotLoaded extends Error {}

const kept = new Map<string, Promise<unknown>>();

/** What the site has for packs. @throws NotLoaded */
export function readHoldings(): Promise<Holdings> {
  return readParcel<Holdings>(`${folder()}.js`);
}

/** These documents as volumes; one that the site does not have is left out. @throws NotLoaded */
export async function readVolumes(documents: readonly string[]): Promise<Volume[]> {
  if (documents.length === 0) return [];
  const { volumes } = await readHoldings();
  const known = documents.filter((id) => volumes.includes(id));
  return Promise.all(known.map((id) => readParcel<Volume>(`${folder()}/${id}.js`)));
}

function folder(): string {
  return document.querySelector('[data-excerpts]')?.getAttribute('data-excerpts') ?? '';
}

/** A file of texts, loaded once. @throws NotLoaded */
function readParcel<T>(path: string): Promise<T> {
  return keep(kept, path, () => loadParcel(path)) as Promise<T>;
}

async function loadParcel(path: string): Promise<unknown> {
  const release = /\.([0-9a-f]+)[./]/u.exec(path)?.[1] ?? '';
  try {
    return unpack(await runAt(path, PATIENCE), release);
  } catch {
    throw new NotLoaded(path);
  }
}
