import { volumeFile } from '#search/index/manifest.ts';
import type { Card } from '#search/index/manifest.ts';
import { entriesOf } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { keep } from '#search/index/memo.ts';
import { matchWord } from '#search/match/match.ts';
import { unpack } from '#search/index/payload.ts';
import { runOf } from '#search/match/textRun.ts';
import type { Run } from '#search/match/textRun.ts';
import type { Catalogue, LargeLibrary } from './library.ts';

/** The catalogue of a library; `load` gets its parcels, and the script for those too large to be read whole. */
export function openCatalogue(
  card: Card,
  load: { parcel(path: string): Promise<unknown>; archive(): Promise<unknown> },
): Catalogue {
  const files = new Map<string, Promise<unknown>>();
  const kept = <T>(name: string, make: () => Promise<unknown>) =>
    keep(files, name, make) as Promise<T>;
  const read = async (name: string) => unpack(await load.parcel(card.folder + name), card.release);
  const volume = async (number: number) => (await read(volumeFile(number))) as Block[];
  const runs = () =>
    kept<Run[]>('', async () => (await volume(0)).map((block) => runOf(entriesOf(block))));
  const archive = () =>
    kept<LargeLibrary>('archive', async () =>
      ((await load.archive()) as (catalogue: Catalogue) => LargeLibrary)(catalogue),
    );
  const catalogue: Catalogue = {
    card,
    runs,
    adopt: (came) => files.set('', came),
    archive,
    volume,
    parcel: (name) => kept(name, () => read(name)),
    warm() {
      // A failure is for the query itself to tell.
      (card.form === 'scan' ? runs() : archive()).catch(() => {});
    },
    async find(query, enough) {
      if (card.form !== 'scan') return (await archive()).find(query, enough, '');
      const hits = (await runs()).flatMap((run) => matchWord(run, query));
      return { hits, unread: 0, complete: true, proven: true };
    },
  };
  return catalogue;
}
