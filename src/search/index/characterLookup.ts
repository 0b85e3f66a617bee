/** Lookup in the standard bundle of Pagefind, which has a token for every character and a record for every section. */
import type { Query } from '../match/query.ts';
import type { Tier } from '../match/textMatch.ts';
import { ChunkReader } from './chunkReader.ts';
import type { ChunkSource } from './chunkReader.ts';
import { NO_BLOCKS, PLANNED_LENGTH } from './indexLookup.ts';
import type { CandidateBlocks, IndexLookup } from './indexLookup.ts';
import { candidateBlocks, chunkOf, chunksFor, isFew } from './plan.ts';
import type { ChunkList } from './plan.ts';

/** The chunks of a bundle, and the blocks that its records and odd characters stand in. */
export interface CharacterDirectory extends ChunkList {
  /** The number of blocks of the library. */
  blocks: number;
  /** The first and the last block of each record's section, in the order of the records. */
  records: (readonly [first: number, last: number])[];
  /** The blocks in which a character stands in a form that the bundle has under another token, such as full width. */
  variants: Record<string, number[]>;
}

/** The number of chunks requested at once, the smallest first: few blocks have so many characters of a word. */
const BATCH = 2;
const LOOKED_UP = /[a-z0-9\u4e00-\u9fff]/u;

/** Tells whether a folded character is looked up; of every other the bundle may have a form of its own. */
export function isLookedUp(char: string): boolean {
  return LOOKED_UP.test(char);
}

/** Returns the hashes of the chunks that are read first for a folded word. */
export function firstChunksOf(directory: CharacterDirectory, word: string): string[] {
  const first = chunksFor(directory, tokensIn(word)).slice(0, BATCH);
  return first.flatMap((chunk) => directory.hashes[chunk] ?? []);
}

/** Lists the characters by which a folded word is looked up. */
function tokensIn(word: string): string[] {
  return [...word].slice(0, PLANNED_LENGTH).filter(isLookedUp);
}

/** Looks up in the standard bundle which blocks may contain a query; every chunk read is cached. */
export class CharacterLookup implements IndexLookup {
  private readonly load: () => Promise<CharacterDirectory>;
  private readonly chunks: ChunkReader;

  constructor(load: () => Promise<CharacterDirectory>, files: ChunkSource) {
    this.load = load;
    this.chunks = new ChunkReader(files);
  }

  open(): Promise<CharacterDirectory> {
    return this.load();
  }

  /** Marks have no token, so the blocks of a query as typed are those of its words. */
  async candidates({ joined, literal, words }: Query, tier: Tier): Promise<CandidateBlocks> {
    if (tier === 'scattered')
      return literal || words.length < 2 ? NO_BLOCKS : this.blocksWithAll(words);
    if (literal && tier === 'folded') return NO_BLOCKS;
    return { blocks: await this.blocksWithWord(joined), complete: true };
  }

  tokensOf(text: string): string[] {
    return [...text].filter(isLookedUp);
  }

  async postings(char: string): Promise<readonly number[]> {
    const directory = await this.open();
    const records = await this.chunks.postings(directory, char);
    const blocks = records.flatMap((record) => blocksOf(directory, record));
    return [...new Set([...blocks, ...(directory.variants[char] ?? [])])].sort((a, b) => a - b);
  }

  async bytesFor(char: string): Promise<number> {
    const directory = await this.open();
    return directory.sizes[chunkOf(directory, char)] ?? 0;
  }

  /** Looks up the blocks in which a word may begin: all of them when none of its characters is looked up. */
  private async blocksWithWord(word: string): Promise<number[]> {
    const directory = await this.open();
    const tokens = tokensIn(word);
    const known = new Map<string, readonly number[]>();
    const unread = chunksFor(directory, tokens);
    let blocks = Array.from({ length: directory.blocks }, (_, number) => number);
    while (unread.length > 0) {
      const batch = unread.splice(0, BATCH);
      const read = [...new Set(tokens)].filter((token) =>
        batch.includes(chunkOf(directory, token)),
      );
      await Promise.all(read.map(async (token) => known.set(token, await this.postings(token))));
      blocks = candidateBlocks(tokens, known) ?? blocks;
      if (isFew(blocks)) break;
    }
    return blocks;
  }

  /** Looks up the blocks that contain each of several words or the end of it. */
  private async blocksWithAll(words: readonly string[]): Promise<CandidateBlocks> {
    const held = await Promise.all(
      words.map(async (word) => {
        const begins = await this.blocksWithWord(word);
        return new Set(begins.flatMap((block) => [block, block + 1]));
      }),
    );
    const { blocks: count } = await this.open();
    const all = Array.from({ length: count }, (_, number) => number);
    return {
      blocks: all.filter((block) => held.every((blocks) => blocks.has(block))),
      complete: true,
    };
  }
}

function blocksOf({ records }: CharacterDirectory, record: number): number[] {
  const range = records[record];
  if (!range) throw new Error('a chunk of another index');
  const [first, last] = range;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
