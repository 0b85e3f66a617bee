/** Looks a query up in the index: which blocks may hold it. */
import { chunkOf, readDirectory } from './directory.ts';
import type { Directory } from './directory.ts';
import { gramsIn } from './gram.ts';
import { readChunk } from './pagefind.ts';
import { blocksBeginning, candidatesFor, chunksBeginning, chunksFor, isFew } from './plan.ts';
import type { Query } from './query.ts';
import { keep } from './keep.ts';

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

  /** Blocks that may hold the query, those that may hold it in one piece first; all of them, or `wanted`. */
  async candidates(query: Query, wanted: number): Promise<Candidates> {
    const { blocks: count } = await this.open();
    const words = wordsIn(query);
    const [only] = words;
    if (words.length === 1 && only !== undefined && isSingle(only)) {
      return this.beginning(only, wanted);
    }
    const whole = query.joined === '' ? [] : await this.holding(query.joined);
    if (words.length < 2) return { blocks: whole, complete: true };
    const lists: Set<number>[] = [];
    for (const word of words) {
      const begins = isSingle(word)
        ? (await this.beginning(word, Number.POSITIVE_INFINITY)).blocks
        : await this.holding(word);
      lists.push(new Set(begins.flatMap((block) => [block, block + 1])));
    }
    const all = [...(lists[0] ?? [])].filter((block) => lists.every((list) => list.has(block)));
    const blocks = [...new Set([...whole, ...all.sort((a, b) => a - b)])];
    return { blocks: blocks.filter((block) => block < count), complete: true };
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

  /** Grams with their blocks, of the chunks that hold those beginning with a character. */
  async beginningWith(char: string): Promise<Map<string, number[]>[]> {
    const directory = await this.open();
    const chunks = chunksBeginning(directory, char);
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

/** The words to look up: those of the query, or its punctuation character by character. */
function wordsIn({ joined, literal, raw, words }: Query): string[] {
  if (joined === '') return [...new Set(raw.replace(/\s/gu, ''))];
  return literal ? [joined] : words;
}

function isSingle(word: string): boolean {
  return [...word].length === 1;
}
