/** Answers queries from an index: the blocks it names, then their text. Knows nothing of how files arrive. */
import type { Block } from './entry.ts';
import { keep } from './keep.ts';
import { Lookup } from './lookup.ts';
import type { IndexFiles } from './lookup.ts';
import { matchRun } from './match.ts';
import type { Hit } from './match.ts';
import type { Query } from './query.ts';
import type { Run } from './run.ts';
import { missingBeside, stretchesOf } from './stretch.ts';

/** Where an index's files and the library's text come from. */
export interface Shelf extends IndexFiles {
  block(number: number): Promise<Block>;
}

/** Hits so far, and how many of the blocks that may hold more have not been read. */
export interface Answer {
  hits: Hit[];
  unread: number;
  /** Nothing more can be found. */
  complete: boolean;
}

/** Blocks to keep to, `to` exclusive. */
export type Within = readonly [from: number, to: number];

const BATCH = 4;

/** An index with its text, open for reading; everything read is kept. */
export class Reader {
  readonly lookup: Lookup;
  private readonly shelf: Shelf;
  private readonly blocks = new Map<number, Promise<Block>>();

  constructor(shelf: Shelf) {
    this.shelf = shelf;
    this.lookup = new Lookup(shelf);
  }

  /** Reads ahead what the first query will need. */
  async open(): Promise<void> {
    await this.lookup.open();
  }

  /** At least `enough` hits, if there are as many, with all that the blocks read for them hold. */
  async search(query: Query, enough: number, within?: Within): Promise<Answer> {
    const loaded = new Map<number, Block>();
    let answer: Answer = { hits: [], unread: 0, complete: false };
    let read = 0;
    // Of the blocks of the whole library few may lie within, so all of them are asked for at once.
    for (
      let wanted = within ? Infinity : enough;
      !answer.complete && answer.hits.length < enough;
      wanted *= 4
    ) {
      const found = await this.lookup.candidates(query, wanted);
      const blocks = found.blocks.filter((block) => isWithin(block, within));
      let { hits } = answer;
      while (read < blocks.length && hits.length < enough) {
        // As many again as before: the text read so far is matched anew each time.
        const next = Math.min(read + Math.max(BATCH, read), blocks.length);
        await this.load(blocks.slice(read, next), loaded);
        read = next;
        hits = await this.hits(query, loaded);
      }
      const complete = found.complete && read === blocks.length;
      answer = { hits, unread: blocks.length - read, complete };
      if (read < blocks.length) break;
    }
    return answer;
  }

  /** The text of some blocks, neighbours joined. */
  async text(numbers: readonly number[]): Promise<Run[]> {
    const loaded = new Map<number, Block>();
    await this.load(numbers, loaded);
    return stretchesOf(loaded).map(({ run }) => run);
  }

  private async hits(query: Query, loaded: Map<number, Block>): Promise<Hit[]> {
    let stretches = stretchesOf(loaded);
    for (
      let missing = missingBeside(stretches, loaded, query);
      missing.length > 0;
      missing = missingBeside(stretches, loaded, query)
    ) {
      await this.load(missing, loaded);
      stretches = stretchesOf(loaded);
    }
    return stretches.flatMap(({ run }) => matchRun(run, query));
  }

  private async load(numbers: readonly number[], loaded: Map<number, Block>): Promise<void> {
    await Promise.all(
      numbers.map(async (number) => {
        loaded.set(number, await keep(this.blocks, number, () => this.shelf.block(number)));
      }),
    );
  }
}

function isWithin(block: number, within: Within | undefined): boolean {
  return !within || (block >= within[0] && block < within[1]);
}
