/** The query plan: the chunks to fetch, smallest first, and the blocks that can then contain a word. */
import { chunkOf } from './directory.ts';
import type { Directory } from './directory.ts';
import { prefixesOf, bigramsOfWord } from './bigrams.ts';

/** Bigram → numbers of the blocks with it, for the bigrams whose chunk has been read. */
export type KnownPostings = ReadonlyMap<string, readonly number[]>;

/** The number of blocks whose text is cheaper to read than another chunk. */
const FEW = 8;

/** Lists the chunks that a word needs, smallest first; -1 stands for a bigram that no chunk can contain. */
export function chunksFor(directory: Directory, word: string): number[] {
  const chunks = [...new Set(bigramsOfWord(word).map((bigram) => chunkOf(directory, bigram)))];
  const size = (chunk: number) => directory.sizes[chunk] ?? 0;
  return chunks.sort((a, b) => size(a) - size(b) || a - b);
}

/** Lists the chunks of the bigrams that begin with a character, in order. */
export function chunksBeginning(directory: Directory, char: string): number[] {
  const chunks = prefixesOf(char).flatMap((prefix) => {
    const first = Math.max(0, chunkOf(directory, prefix));
    const last = chunkOf(directory, `${prefix}\uffff`);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  });
  return [...new Set(chunks)];
}

/** Lists the blocks of the bigrams that begin with a character. */
export function blocksBeginning(postings: KnownPostings, char: string): number[] {
  const prefixes = prefixesOf(char);
  return [...postings].flatMap(([bigram, blocks]) =>
    prefixes.some((prefix) => bigram.startsWith(prefix)) ? blocks : [],
  );
}

/** Tells whether reading these blocks is cheaper than another lookup. */
export function isFew(candidates: readonly number[]): boolean {
  return candidates.length <= FEW;
}

/**
 * Lists the blocks in which a word can begin, judged by the bigrams known so far; null when none is known.
 * A word that crosses a border has its first bigrams in one block and the others in the next.
 */
export function candidateBlocks(word: string, known: KnownPostings): number[] | null {
  const lists = bigramsOfWord(word).flatMap((bigram) => {
    const blocks = known.get(bigram);
    return blocks ? [blocks] : [];
  });
  const [first] = lists;
  if (!first) return null;
  const sets = lists.map((blocks) => new Set(blocks));
  const shortest = lists.reduce((a, b) => (b.length < a.length ? b : a));
  const near = new Set(
    shortest.flatMap((block) => (lists.length > 1 ? [block - 1, block] : [block])),
  );
  return [...near].filter((block) => block >= 0 && canBegin(sets, block)).sort((a, b) => a - b);
}

function canBegin(sets: readonly ReadonlySet<number>[], block: number): boolean {
  let here = 0;
  while (here < sets.length && sets[here]?.has(block)) here += 1;
  if (here === sets.length) return true;
  return here > 0 && sets.slice(here).every((set) => set.has(block + 1));
}
