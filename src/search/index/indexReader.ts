/** Answers queries from an index: the blocks it names, then their text. Knows nothing of how files arrive. */
import type { Block } from '../match/block.ts';
import { keep } from './memo.ts';
import { Lookup } from './postings.ts';
import type { IndexFiles } from './postings.ts';
import type { Query } from '../match/query.ts';
import type { Run } from '../match/textRun.ts';
import { stretchesOf } from './adjacentBlocks.ts';
import { Trail } from './queryCursor.ts';
import type { Answer, Within } from './queryCursor.ts';

/** Where an index's files and the library's text come from. */
export interface Shelf extends IndexFiles {
  block(number: number): Promise<Block>;
}

/** Trails that are kept, to be followed further. */
const TRAILS = 32;

/** An index with its text, open for reading; everything read is kept. */
export class Reader {
  readonly lookup: Lookup;
  private readonly shelf: Shelf;
  private readonly blocks = new Map<number, Promise<Block>>();
  private readonly trails = new Map<string, Trail>();

  constructor(shelf: Shelf) {
    this.shelf = shelf;
    this.lookup = new Lookup(shelf);
  }

  /** Reads ahead what the first query will need. */
  async open(): Promise<void> {
    await this.lookup.open();
  }

  /** At least `enough` hits, if there are as many and about `most` blocks more than before hold them. */
  search(query: Query, enough: number, within?: Within, most = Infinity): Promise<Answer> {
    return this.trail(query, within).follow(enough, most);
  }

  /** The text of some blocks, neighbours joined. */
  async text(numbers: readonly number[]): Promise<Run[]> {
    const blocks = await Promise.all(numbers.map((number) => this.block(number)));
    const loaded = new Map(blocks.map((block, index) => [numbers[index] ?? 0, block]));
    return stretchesOf(loaded).map(({ run }) => run);
  }

  private trail(query: Query, within?: Within): Trail {
    const key = JSON.stringify([query.raw, query.literal, query.words.length, within]);
    const known =
      this.trails.get(key) ?? new Trail(this.lookup, (number) => this.block(number), query, within);
    // The one asked for last is the last to be forgotten.
    this.trails.delete(key);
    this.trails.set(key, known);
    const [oldest = ''] = this.trails.keys();
    if (this.trails.size > TRAILS) this.trails.delete(oldest);
    return known;
  }

  private block(number: number): Promise<Block> {
    return keep(this.blocks, number, () => this.shelf.block(number));
  }
}
