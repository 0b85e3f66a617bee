/** Pagefind's service, a process of its own that makes one index at a time: `close` of `pagefind` ends it. */
import { createIndex } from 'pagefind';
import type { PagefindIndex, PagefindServiceConfig } from 'pagefind';

/** Starts the service and opens an index with chunks of the given size. @throws Error with what Pagefind reports */
export async function openPagefindIndex(
  chunkSize: number,
  config: PagefindServiceConfig = {},
): Promise<PagefindIndex> {
  // Pagefind reads this when its service starts; with the default a query fetches ten times as much.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
  const { index, errors } = await createIndex(config);
  if (!index) throw pagefindError(errors);
  return index;
}

/** Returns the files of an index whose names match, by name. @throws Error with what Pagefind reports */
export async function filesOfIndex(
  index: PagefindIndex,
  isWanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw pagefindError(errors);
  const byName = files.map(({ path, content }) => [path.replaceAll('\\', '/'), content] as const);
  return new Map(byName.filter(([name]) => isWanted(name)));
}

/** Checks that every record was added. @throws Error with what Pagefind reports */
export function checkAdded(records: readonly { errors: string[] }[]): void {
  const errors = records.flatMap((record) => record.errors);
  if (errors.length > 0) throw pagefindError(errors);
}

function pagefindError(errors: readonly string[]): Error {
  return new Error(`Pagefind: ${errors.join('; ')}`);
}
