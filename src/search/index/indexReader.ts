import type { Block } from '../match/block.ts';
import { memoizeAsync } from './memoizeAsync.ts';
import type { IndexLookup } from './indexLookup.ts';
import type { Query } from '../match/query.ts';
import type { TextRun } from '../match/textRun.ts';
import { joinBlocks } from './adjacentBlocks.ts';
import { QueryCursor } from './queryCursor.ts';
import type { Answer, BlockBounds } from './queryCursor.ts';

/** The number of cursors kept, so that their queries can be continued. */
const MOST_CURSORS = 32;

/** Answers queries from an index: looks up blocks, then searches their text. Everything read is cached. */
export class IndexReader {
  readonly lookup: IndexLookup;
  private readonly load: (number: number) => Promise<Block>;
  private readonly blocks = new Map<number, Promise<Block>>();
  private readonly cursors = new Map<string, QueryCursor>();

  /** @param load reads a block of the library's text, and may fail */
  constructor(lookup: IndexLookup, load: (number: number) => Promise<Block>) {
    this.lookup = lookup;
    this.load = load;
  }

  /** Reads the directory ahead of the first query. */
  async open(): Promise<void> {
    await this.lookup.open();
  }

  /** Finds at least `enough` hits, or as many as there are in about `most` more blocks than were read before. */
  search(query: Query, enough: number, within?: BlockBounds, most = Infinity): Promise<Answer> {
    return this.cursor(query, within).advance(enough, most);
  }

  /** Counts the blocks that may hold more hits than were found; null where that would cost too much to know. */
  countUnread(query: Query, within?: BlockBounds): Promise<number | null> {
    return this.cursor(query, within).countUnread();
  }

  /** Reads the text of some blocks, neighbours joined. */
  async readRuns(numbers: readonly number[]): Promise<TextRun[]> {
    const load = async (number: number): Promise<[number, Block]> => [
      number,
      await this.block(number),
    ];
    return joinBlocks(new Map(await Promise.all(numbers.map(load)))).map(({ run }) => run);
  }

  private cursor(query: Query, within?: BlockBounds): QueryCursor {
    const key = JSON.stringify([query, within]);
    const known =
      this.cursors.get(key) ??
      new QueryCursor(this.lookup, (number) => this.block(number), query, within);
    // The cursor used last is the last to be evicted.
    this.cursors.delete(key);
    this.cursors.set(key, known);
    const [oldest = ''] = this.cursors.keys();
    if (this.cursors.size > MOST_CURSORS) this.cursors.delete(oldest);
    return known;
  }

  private block(number: number): Promise<Block> {
    return memoizeAsync(this.blocks, number, () => this.load(number));
  }
}
