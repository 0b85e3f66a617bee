import type { Query } from '../match/query.ts';
import type { Tier } from '../match/textMatch.ts';
import {
  bigramsOfPunctuation,
  bigramsOfWord,
  blocksBeginning,
  chunksBeginning,
} from './bigrams.ts';
import { ChunkReader } from './chunkReader.ts';
import type { ChunkSource } from './chunkReader.ts';
import { readDirectory } from './directory.ts';
import type { Directory } from './directory.ts';
import { NO_BLOCKS } from './indexLookup.ts';
import type { CandidateBlocks, IndexLookup } from './indexLookup.ts';
import { memoizeAsync } from './memoizeAsync.ts';
import { candidateBlocks, chunkOf, chunksFor, isFew } from './plan.ts';

/** The source of the files of an index of bigrams; each call may fail. */
export interface BigramSource extends ChunkSource {
  release: string;
  directory(): Promise<string>;
}

/** The number of chunks up to which a single character is worth looking up besides longer words. */
const CHEAP_CHUNKS = 2;

/** Looks up in an index of bigrams which blocks may contain a query; every file read is cached. */
export class BigramLookup implements IndexLookup {
  private readonly files: BigramSource;
  private readonly directories = new Map<'directory', Promise<Directory>>();
  private readonly chunks: ChunkReader;

  constructor(files: BigramSource) {
    this.files = files;
    this.chunks = new ChunkReader(files);
  }

  /** Reads the directory ahead of the first query. */
  open(): Promise<Directory> {
    return memoizeAsync(this.directories, 'directory', async () =>
      readDirectory(await this.files.directory(), this.files.release),
    );
  }

  async candidates(query: Query, tier: Tier, wanted: number): Promise<CandidateBlocks> {
    const { joined, literal, words } = query;
    const { blocks: count } = await this.open();
    if (tier === 'literal') {
      // Hardly any text has white space between words as readers type it.
      const separate = !literal && words.length > 1;
      return separate ? NO_BLOCKS : this.blocksAsTyped(query, wanted);
    }
    if (literal) return NO_BLOCKS;
    if (tier === 'folded') return this.blocksWithWord(joined, wanted);
    const { blocks, complete } =
      words.length > 1 ? await this.blocksWithAllWords(words, wanted) : NO_BLOCKS;
    return { blocks: blocks.filter((block) => block < count), complete };
  }

  tokensOf(text: string): string[] {
    return bigramsOfWord(text, text.length);
  }

  async postings(bigram: string): Promise<readonly number[]> {
    return this.chunks.postings(await this.open(), bigram);
  }

  async bytesFor(bigram: string): Promise<number> {
    const directory = await this.open();
    return directory.sizes[chunkOf(directory, bigram)] ?? 0;
  }

  /** Looks up the blocks with a character, chunk by chunk, because a common one begins very many bigrams. */
  private async blocksWithCharacter(char: string, wanted: number): Promise<CandidateBlocks> {
    const directory = await this.open();
    const chunks = chunksBeginning(directory, char);
    const blocks = new Set<number>();
    let read = 0;
    for (const chunk of chunks) {
      if (blocks.size >= wanted) break;
      const postings = await this.chunks.read(directory, chunk);
      for (const block of blocksBeginning(postings, char)) blocks.add(block);
      read += 1;
    }
    return { blocks: [...blocks], complete: read === chunks.length };
  }

  /** Looks up the blocks in which a word begins. */
  private async blocksWithWord(word: string, wanted = Infinity): Promise<CandidateBlocks> {
    if (isSingle(word)) return this.blocksWithCharacter(word, wanted);
    const directory = await this.open();
    const bigrams = bigramsOfWord(word);
    const known = new Map<string, readonly number[]>();
    let candidates: number[] | null = null;
    for (const chunk of chunksFor(directory, bigrams)) {
      const postings =
        chunk < 0 ? new Map<string, number[]>() : await this.chunks.read(directory, chunk);
      for (const bigram of bigrams) {
        if (chunkOf(directory, bigram) === chunk) known.set(bigram, postings.get(bigram) ?? []);
      }
      candidates = candidateBlocks(bigrams, known);
      if (candidates && isFew(candidates)) break;
    }
    return { blocks: candidates ?? [], complete: true };
  }

  /** Looks up the blocks with a query as typed, punctuation included; matches across a border come last. */
  private async blocksAsTyped(
    { raw, joined, lead }: Query,
    wanted: number,
  ): Promise<CandidateBlocks> {
    const punctuation = await this.cheapestFirst(bigramsOfPunctuation(raw));
    const useWords = joined !== '' && (punctuation.length === 0 || !isSingle(joined));
    const begins = useWords ? await this.blocksWithWord(joined, wanted) : null;
    const before = new Set(bigramsOfPunctuation(raw.slice(0, lead)));
    const read: ReadonlySet<number>[] = [];
    let blocks = begins?.blocks;
    for (const bigram of punctuation) {
      if (blocks && isFew(blocks)) break;
      const holding = new Set(await this.postings(bigram));
      read.push(holding);
      // The words begin in this block; punctuation before them may be in the block before, the rest in the next.
      const offsets = !begins ? [-1, 0, 1] : before.has(bigram) ? [-1, 0] : [0, 1];
      blocks = (blocks ?? [...holding]).filter((at) => offsets.some((by) => holding.has(at + by)));
    }
    const inside = (at: number) => read.every((holding) => holding.has(at));
    const [whole, across] = [true, false].map((is) => blocks?.filter((at) => inside(at) === is));
    return { blocks: [...(whole ?? []), ...(across ?? [])], complete: begins?.complete ?? true };
  }

  /** Looks up the blocks that contain each of several words or the end of it. */
  private async blocksWithAllWords(
    words: readonly string[],
    wanted: number,
  ): Promise<CandidateBlocks> {
    const directory = await this.open();
    const cost = (word: string) => (isSingle(word) ? chunksBeginning(directory, word).length : 0);
    const [first, ...rest] = [...words].sort((a, b) => cost(a) - cost(b));
    if (first === undefined) return NO_BLOCKS;
    const found = await this.blocksWithWord(first, wanted);
    let blocks = found.blocks.flatMap((block) => [block, block + 1]);
    let { complete } = found;
    for (const word of rest) {
      // Reading the text is cheaper than looking up a character that begins very many bigrams.
      if (isFew(blocks) || (cost(word) > CHEAP_CHUNKS && cost(first) === 0)) break;
      const begins = await this.blocksWithWord(word, wanted);
      const held = new Set(begins.blocks.flatMap((block) => [block, block + 1]));
      blocks = blocks.filter((block) => held.has(block));
      complete &&= begins.complete;
    }
    return { blocks: [...new Set(blocks)].sort((a, b) => a - b), complete };
  }

  private async cheapestFirst(bigrams: readonly string[]): Promise<string[]> {
    const sized = await Promise.all(
      bigrams.map(async (bigram) => ({ bigram, bytes: await this.bytesFor(bigram) })),
    );
    return sized.sort((a, b) => a.bytes - b.bytes).map(({ bigram }) => bigram);
  }
}

function isSingle(word: string): boolean {
  return [...word].length === 1;
}
