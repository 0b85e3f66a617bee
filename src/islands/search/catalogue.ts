import { volumeFile } from '#search/card.ts';
import type { Card } from '#search/card.ts';
import { entriesOf } from '#search/entry.ts';
import type { Block } from '#search/entry.ts';
import { keep } from '#search/keep.ts';
import { matchRun } from '#search/match.ts';
import type { Query } from '#search/query.ts';
import type { Answer } from '#search/trail.ts';
import { runsOf } from '#search/run.ts';
import type { Run } from '#search/run.ts';
import type { Archive, openArchive } from './archive.ts';
import { readParcel, runScript } from './file.ts';

/** An answer, and whether the text itself has been read to the end for it. */
export interface Finding extends Answer {
  proven: boolean;
}

/** What search reads first, fetched when first needed and asked for again after a failure. */
export class Catalogue {
  readonly card: Card;
  private readonly script: string;
  private readonly kept = new Map<string, Promise<unknown>>();

  /** @param script address of the script for libraries too large to be read whole */
  constructor(card: Card, script: string) {
    this.card = card;
    this.script = script;
  }

  /** Fetches what the first query will need. */
  warm(): Promise<unknown> {
    const { form } = this.card;
    // A failure is for the query itself to tell.
    return (form === 'scan' ? this.runs() : this.archive()).catch(() => {});
  }

  /** Hits of a query: by reading a small library's text, through the index of a large one or when the text fails. */
  async find(query: Query, enough: number, document: string): Promise<Finding> {
    const look = async () => (await this.archive()).find(query, enough, document);
    if (this.card.form === 'index') return look();
    try {
      const hits = (await this.runs()).flatMap((run) => matchRun(run, query));
      return { hits, unread: 0, complete: true, proven: true };
    } catch (error) {
      return look().catch(() => {
        throw error;
      });
    }
  }

  /** The whole text of a small library. */
  runs(): Promise<Run[]> {
    return this.keep('runs', async () => runsOf((await this.volume(0)).flatMap(entriesOf)));
  }

  /** The ways into the text of a large library. */
  archive(): Promise<Archive> {
    return this.keep('archive', async () => {
      const open = (await runScript(this.script)) as typeof openArchive;
      return open(this);
    });
  }

  /** One volume of text, not kept: the largest libraries have many. */
  async volume(number: number): Promise<Block[]> {
    return (await this.read(volumeFile(number))) as Block[];
  }

  /** A file of the index, kept. */
  parcel<T>(name: string): Promise<T> {
    return this.keep(name, async () => (await this.read(name)) as T);
  }

  private read(name: string): Promise<unknown> {
    const { folder, release } = this.card;
    return readParcel(folder + name, release);
  }

  private keep<T>(name: string, make: () => Promise<T>): Promise<T> {
    return keep(this.kept, name, make) as Promise<T>;
  }
}
