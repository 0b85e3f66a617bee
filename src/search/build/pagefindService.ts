/** Pagefind's service, a process of its own that makes one index at a time. */
import { close, createIndex } from 'pagefind';
import type { PagefindIndex, PagefindServiceConfig } from 'pagefind';

/** Ends when the index that is being made, if any, is done. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Starts the service for an index with chunks of the given size, and ends it after `use`; another waits until then.
 * @throws Error with what Pagefind reports
 */
export function withPagefindIndex<T>(
  chunkSize: number,
  config: PagefindServiceConfig,
  use: (index: PagefindIndex) => Promise<T>,
): Promise<T> {
  const done = last.then(async () => {
    // Pagefind reads this when its service starts; with the default a query fetches ten times as much.
    process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
    try {
      const { index, errors } = await createIndex(config);
      if (!index) throw pagefindError(errors);
      return await use(index);
    } finally {
      await close();
    }
  });
  last = done.catch(() => {});
  return done;
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
