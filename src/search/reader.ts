/** Answers queries from an index: plan, candidates, then the text itself. Knows nothing of how files arrive. */
import { chunkOf, readDirectory } from './directory.ts';
import type { Directory } from './directory.ts';
import type { Block } from './entry.ts';
import { gramsIn } from './gram.ts';
import { matchRun } from './match.ts';
import type { Hit } from './match.ts';
import { readChunk } from './pagefind.ts';
import { candidatesFor, chunksFor, isFew } from './plan.ts';
import type { Query } from './query.ts';
import { missingBeside, stretchesOf } from './stretch.ts';

/** Where an index's files come from; each call may fail. */
export interface Shelf {
  release: string;
  directory(): Promise<string>;
  /** An unzipped chunk. */
  chunk(hash: string): Promise<Uint8Array>;
  block(number: number): Promise<Block>;
}

/** Hits so far, and how many of the blocks that may hold more have been read. */
export interface Answer {
  hits: Hit[];
  read: number;
  candidates: number;
}

const BATCH = 6;

/** An index open for reading; everything read is kept. */
export class Reader {
  private readonly shelf: Shelf;
  private directory: Promise<Directory> | undefined;
  private readonly postings = new Map<number, Promise<Map<string, number[]>>>();
  private readonly blocks = new Map<number, Promise<Block>>();

  constructor(shelf: Shelf) {
    this.shelf = shelf;
  }

  /** Reads the directory ahead of the first query. */
  open(): Promise<Directory> {
    this.directory ??= this.forgetting(
      this.shelf.directory().then((text) => readDirectory(text, this.shelf.release)),
      () => {
        this.directory = undefined;
      },
    );
    return this.directory;
  }

  /** At least `enough` hits, if there are as many, with all that the blocks read for them hold. */
  async search(query: Query, enough: number): Promise<Answer> {
    const candidates = await this.candidates(query);
    const loaded = new Map<number, Block>();
    let read = 0;
    let hits: Hit[] = [];
    while (read < candidates.length && hits.length < enough) {
      await this.load(candidates.slice(read, read + BATCH), loaded);
      read = Math.min(read + BATCH, candidates.length);
      hits = await this.hits(query, loaded);
    }
    return { hits, read, candidates: candidates.length };
  }

  /** Every block that may hold the query; those that may hold it in one piece first. */
  private async candidates(query: Query): Promise<number[]> {
    const whole = query.joined === '' ? [] : await this.holding(query.joined);
    const single = query.joined !== '' && (query.literal || query.words.length < 2);
    if (single) return whole;
    const words = query.joined === '' ? [...new Set(query.raw.replace(/\s/gu, ''))] : query.words;
    const lists: Set<number>[] = [];
    for (const word of words) {
      const begins = await this.holding(word);
      lists.push(new Set(begins.flatMap((block) => [block, block + 1])));
    }
    const all = [...(lists[0] ?? [])].filter((block) => lists.every((list) => list.has(block)));
    const { blocks } = await this.open();
    return [...new Set([...whole, ...all.sort((a, b) => a - b)])].filter((block) => block < blocks);
  }

  private async holding(word: string): Promise<number[]> {
    const directory = await this.open();
    const grams = gramsIn(word);
    const known = new Map<string, readonly number[]>();
    let candidates: number[] | null = null;
    for (const chunk of chunksFor(directory, word)) {
      const postings = chunk < 0 ? new Map<string, number[]>() : await this.chunk(directory, chunk);
      for (const gram of grams) {
        if (chunkOf(directory, gram) === chunk) known.set(gram, postings.get(gram) ?? []);
      }
      candidates = candidatesFor(word, known);
      if (candidates && isFew(candidates)) break;
    }
    return candidates ?? [];
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

  private chunk(directory: Directory, chunk: number): Promise<Map<string, number[]>> {
    const known = this.postings.get(chunk);
    if (known) return known;
    const reading = this.shelf.chunk(directory.hashes[chunk] ?? '').then((bytes) => {
      const postings = readChunk(bytes);
      if (!postings.has(directory.froms[chunk] ?? '')) throw new Error('a chunk of another index');
      return postings;
    });
    this.postings.set(
      chunk,
      this.forgetting(reading, () => this.postings.delete(chunk)),
    );
    return reading;
  }

  private async load(numbers: readonly number[], loaded: Map<number, Block>): Promise<void> {
    await Promise.all(
      numbers.map(async (number) => {
        const known = this.blocks.get(number) ?? this.shelf.block(number);
        this.blocks.set(
          number,
          this.forgetting(known, () => this.blocks.delete(number)),
        );
        loaded.set(number, await known);
      }),
    );
  }

  /** What failed must be asked for again, not remembered as failed. */
  private forgetting<T>(promise: Promise<T>, forget: () => void): Promise<T> {
    promise.catch(forget);
    return promise;
  }
}
