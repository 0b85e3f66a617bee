/** Looks a query up in the index: which blocks may hold it. */
import { chunkOf, readDirectory } from './directory.ts';
import type { Directory } from './directory.ts';
import { gramsIn, marksIn } from './bigrams.ts';
import { readChunk } from './pagefind.ts';
import { blocksBeginning, candidatesFor, chunksBeginning, chunksFor, isFew } from './plan.ts';
import type { Tier } from '../match/occurrence.ts';
import type { Query } from '../match/query.ts';
import { keep } from './memo.ts';

/** Where an index's files come from; each call may fail. */
export interface IndexFiles {
  release: string;
  directory(): Promise<string>;
  /** An unzipped chunk. */
  chunk(hash: string): Promise<Uint8Array>;
}

/** Blocks that may hold a query, and whether there are no others. */
export interface Candidates {
  blocks: number[];
  complete: boolean;
}

const NONE: Candidates = { blocks: [], complete: true };
/** Chunks of the pairs that a character begins, up to which it is worth looking up beside a word. */
const CHEAP = 2;

/** An index open for looking up; every file read is kept. */
export class Lookup {
  private readonly files: IndexFiles;
  private readonly opened = new Map<'directory', Promise<Directory>>();
  private readonly chunks = new Map<number, Promise<Map<string, number[]>>>();

  constructor(files: IndexFiles) {
    this.files = files;
  }

  /** Reads the directory ahead of the first query. */
  open(): Promise<Directory> {
    return keep(this.opened, 'directory', async () =>
      readDirectory(await this.files.directory(), this.files.release),
    );
  }

  /**
   * Blocks that may hold hits of a tier, besides those named for a better one: all of them, or `wanted`. Every such hit
   * stands, at least in part, in one of them.
   */
  async candidates(query: Query, tier: Tier, wanted: number): Promise<Candidates> {
    const { joined, literal, words } = query;
    const { blocks: count } = await this.open();
    if (tier === 'literal') {
      // Words are typed apart for their own sake; hardly a text has them so.
      const apart = !literal && words.length > 1;
      return apart ? NONE : this.asTyped(query, wanted);
    }
    if (literal) return NONE;
    if (tier === 'folded') return this.holding(joined, wanted);
    const { blocks, complete } = words.length > 1 ? await this.apart(words, wanted) : NONE;
    return { blocks: blocks.filter((block) => block < count), complete };
  }

  /** Blocks in which a gram begins. */
  async postings(gram: string): Promise<readonly number[]> {
    const directory = await this.open();
    const chunk = chunkOf(directory, gram);
    return chunk < 0 ? [] : ((await this.chunk(directory, chunk)).get(gram) ?? []);
  }

  /** Bytes to read in order to look up a gram. */
  async sizeFor(gram: string): Promise<number> {
    const directory = await this.open();
    return directory.sizes[chunkOf(directory, gram)] ?? 0;
  }

  /** Grams with their blocks, of so many of the chunks that hold those beginning with a character. */
  async beginningWith(char: string, most: number): Promise<Map<string, number[]>[]> {
    const directory = await this.open();
    const chunks = chunksBeginning(directory, char).slice(0, most);
    return Promise.all(chunks.map((chunk) => this.chunk(directory, chunk)));
  }

  /** Blocks that hold a character, read chunk by chunk: a common one begins very many pairs. */
  private async beginning(char: string, wanted: number): Promise<Candidates> {
    const directory = await this.open();
    const chunks = chunksBeginning(directory, char);
    const blocks = new Set<number>();
    let read = 0;
    while (read < chunks.length && blocks.size < wanted) {
      const postings = await this.chunk(directory, chunks[read] ?? 0);
      for (const block of blocksBeginning(postings, char)) blocks.add(block);
      read += 1;
    }
    return { blocks: [...blocks], complete: read === chunks.length };
  }

  /** Blocks in which a word begins. */
  private async holding(word: string, wanted = Infinity): Promise<Candidates> {
    if (isSingle(word)) return this.beginning(word, wanted);
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
    return { blocks: candidates ?? [], complete: true };
  }

  /** Blocks that hold a word with the marks about it as they were typed; a match over a border comes last. */
  private async asTyped({ raw, joined, lead }: Query, wanted: number): Promise<Candidates> {
    const marks = await this.cheapestFirst(marksIn(raw));
    const words = joined !== '' && (marks.length === 0 || !isSingle(joined));
    const held = words ? await this.holding(joined, wanted) : null;
    const before = new Set(marksIn(raw.slice(0, lead)));
    const read: ReadonlySet<number>[] = [];
    let blocks = held?.blocks;
    for (const mark of marks) {
      if (blocks && isFew(blocks)) break;
      const holding = new Set(await this.postings(mark));
      read.push(holding);
      // Where the words begin is known: what precedes them may stand in the block before, the rest in the next.
      const beside = !held ? [-1, 0, 1] : before.has(mark) ? [-1, 0] : [0, 1];
      blocks = (blocks ?? [...holding]).filter((at) => beside.some((by) => holding.has(at + by)));
    }
    const inside = (at: number) => read.every((holding) => holding.has(at));
    const [whole, across] = [true, false].map((is) => blocks?.filter((at) => inside(at) === is));
    return { blocks: [...(whole ?? []), ...(across ?? [])], complete: held?.complete ?? true };
  }

  /** Blocks that hold each of several words, or the end of it. */
  private async apart(words: readonly string[], wanted: number): Promise<Candidates> {
    const directory = await this.open();
    const cost = (word: string) => (isSingle(word) ? chunksBeginning(directory, word).length : 0);
    const [first = '', ...rest] = [...words].sort((a, b) => cost(a) - cost(b));
    const found = await this.holding(first, wanted);
    let blocks = found.blocks.flatMap((block) => [block, block + 1]);
    let { complete } = found;
    for (const word of rest) {
      // The text itself says sooner whether a character is in it that begins very many pairs.
      if (isFew(blocks) || (cost(word) > CHEAP && cost(first) === 0)) break;
      const begins = await this.holding(word, wanted);
      const held = new Set(begins.blocks.flatMap((block) => [block, block + 1]));
      blocks = blocks.filter((block) => held.has(block));
      complete &&= begins.complete;
    }
    return { blocks: [...new Set(blocks)].sort((a, b) => a - b), complete };
  }

  private async cheapestFirst(grams: readonly string[]): Promise<string[]> {
    const sizes = await Promise.all(grams.map((gram) => this.sizeFor(gram)));
    const size = new Map(grams.map((gram, index) => [gram, sizes[index] ?? 0]));
    return [...grams].sort((a, b) => (size.get(a) ?? 0) - (size.get(b) ?? 0));
  }

  private chunk(directory: Directory, chunk: number): Promise<Map<string, number[]>> {
    return keep(this.chunks, chunk, async () => {
      const postings = readChunk(await this.files.chunk(directory.hashes[chunk] ?? ''));
      const [first = ''] = postings.keys();
      // Pagefind names a chunk by as much of its first word as tells it from the chunk before.
      if (!first.startsWith(directory.froms[chunk] ?? '')) {
        throw new Error('a chunk of another index');
      }
      return postings;
    });
  }
}

function isSingle(word: string): boolean {
  return [...word].length === 1;
}
