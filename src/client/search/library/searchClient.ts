import { shardFile } from '#search/index/manifest.ts';
import type { SearchManifest } from '#search/index/manifest.ts';
import type { Block } from '#search/match/block.ts';
import { memoizeAsync } from '#search/index/memoizeAsync.ts';
import { readPayload } from '#search/index/payload.ts';
import { fullTextOf } from './fullTextLibrary.ts';
import type { FullText, LargeLibrary, SearchClient } from './library.ts';

/** Opens the search client of a library; `load` fetches its payloads, and the script for large libraries. */
export function openSearchClient(
  manifest: SearchManifest,
  load: { payload(path: string): Promise<unknown>; largeLibrary(): Promise<unknown> },
): SearchClient {
  const files = new Map<string, Promise<unknown>>();
  const cached = <T>(name: string, make: () => Promise<unknown>) =>
    memoizeAsync(files, name, make) as Promise<T>;
  const read = async (name: string) =>
    readPayload(await load.payload(manifest.folder + name), manifest.release);
  const loadShard = async (number: number) => (await read(shardFile(number))) as Block[];
  const fullText = () => cached<FullText>('', async () => fullTextOf(await loadShard(0)));
  const largeLibrary = () =>
    cached<LargeLibrary>('large library', async () =>
      ((await load.largeLibrary()) as (client: SearchClient) => LargeLibrary)(client),
    );
  const client: SearchClient = {
    manifest,
    fullText,
    setFullText: (loaded) => files.set('', loaded),
    largeLibrary,
    loadShard,
    loadPayload: (name) => cached(name, () => read(name)),
    prefetch() {
      // The query itself reports a failure.
      (manifest.form === 'scan' ? fullText() : largeLibrary()).catch(() => {});
    },
  };
  return client;
}
