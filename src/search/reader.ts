/** Answers queries from an index: the blocks it names, then their text. Knows nothing of how files arrive. */
import type { Block } from './entry.ts';
import { Lookup } from './lookup.ts';
import type { IndexFiles } from './lookup.ts';
import { matchRun } from './match.ts';
import type { Hit } from './match.ts';
import type { Query } from './query.ts';
import { missingBeside, stretchesOf } from './stretch.ts';
import { keep } from './keep.ts';

/** Where an index's files and the library's text come from. */
export interface Shelf extends IndexFiles {
  block(number: number): Promise<Block>;
}

/** Hits so far, and how many of the blocks that may hold more have been read. */
export interface Answer {
  hits: Hit[];
  read: number;
  candidates: number;
  /** Nothing more can be found. */
  complete: boolean;
}

const BATCH = 4;

/** An index with its text, open for reading; everything read is kept. */
export class Reader {
  private readonly shelf: Shelf;
  private readonly lookup: Lookup;
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
  async search(query: Query, enough: number): Promise<Answer> {
    const loaded = new Map<number, Block>();
    let answer: Answer = { hits: [], read: 0, candidates: 0, complete: false };
    for (let wanted = enough; !answer.complete && answer.hits.length < enough; wanted *= 4) {
      const { blocks, complete } = await this.lookup.candidates(query, wanted);
      let { read, hits } = answer;
      while (read < blocks.length && hits.length < enough) {
        // As many again as before: the text read so far is matched anew each time.
        const next = Math.min(read + Math.max(BATCH, read), blocks.length);
        await this.load(blocks.slice(read, next), loaded);
        read = next;
        hits = await this.hits(query, loaded);
      }
      answer = {
        hits,
        read,
        candidates: blocks.length,
        complete: complete && read === blocks.length,
      };
      if (read < blocks.length) break;
    }
    return answer;
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
