import { volumeFile } from '#search/card.ts';
import type { Card } from '#search/card.ts';
import { entriesOf } from '#search/entry.ts';
import type { Block } from '#search/entry.ts';
import { keep } from '#search/keep.ts';
import { matchWord } from '#search/match.ts';
import type { Query } from '#search/query.ts';
import { unpack } from '#search/parcel.ts';
import { runOf } from '#search/run.ts';
import type { Run } from '#search/run.ts';
import type { Source } from '#search/source.ts';
import type { Answer } from '#search/trail.ts';
import type { Archive, openArchive } from './archive.ts';

/** An answer, and whether the text itself has been read to the end for it. */
export interface Finding extends Answer {
  proven: boolean;
}

/** A library's text as the second script has it: for any query, and for what else is asked of it. */
export interface Library extends Source {
  /** Hits of a query, those in one document at least, or in all; `enough` of them if there are as many. */
  find(query: Query, enough: number, document: string): Promise<Finding>;
}

/** What search reads first, fetched when first needed and asked for again after a failure. */
export interface Catalogue {
  readonly card: Card;
  /** Fetches what the first query will need. */
  warm(): void;
  /**
   * Hits of one word: by reading a small library's text; through the index of a large one, which gives `enough` if
   * there are as many.
   */
  find(query: Query, enough: number): Promise<Finding>;
  /** The whole text of a small library. */
  runs(): Promise<Run[]>;
  /** Takes the whole text as it came another way, so that its file is not waited for again. */
  adopt(runs: Promise<Run[]>): void;
  /** The ways into the text of a large library. */
  archive(): Promise<Archive>;
  /** One volume of text, not kept: the largest libraries have many. */
  volume(number: number): Promise<Block[]>;
  /** A file of the index, kept. */
  parcel<T>(name: string): Promise<T>;
}

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
    kept<Archive>('archive', async () => ((await load.archive()) as typeof openArchive)(catalogue));
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
