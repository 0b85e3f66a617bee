/** The query plan: which chunks to fetch, cheapest first, and which blocks can then hold a word. */
import { chunkOf } from './directory.ts';
import type { Directory } from './directory.ts';
import { beginningsOf, gramsIn } from './bigrams.ts';

/** Gram → blocks that hold it, for the grams whose chunk has been read. */
export type Known = ReadonlyMap<string, readonly number[]>;

/** Few enough blocks to read their text rather than another chunk. */
const FEW = 8;

/** The chunks a word needs, smallest first; -1 stands for a gram that no chunk can hold. */
export function chunksFor(directory: Directory, word: string): number[] {
  const chunks = [...new Set(gramsIn(word).map((gram) => chunkOf(directory, gram)))];
  const size = (chunk: number) => directory.sizes[chunk] ?? 0;
  return chunks.sort((a, b) => size(a) - size(b) || a - b);
}

/** The chunks that hold the grams beginning with a character, in order. */
export function chunksBeginning(directory: Directory, char: string): number[] {
  const chunks = beginningsOf(char).flatMap((beginning) => {
    const first = Math.max(0, chunkOf(directory, beginning));
    const last = chunkOf(directory, `${beginning}\uffff`);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  });
  return [...new Set(chunks)];
}

/** Blocks of the grams that begin with a character. */
export function blocksBeginning(postings: Known, char: string): number[] {
  const beginnings = beginningsOf(char);
  return [...postings].flatMap(([gram, blocks]) =>
    beginnings.some((beginning) => gram.startsWith(beginning)) ? blocks : [],
  );
}

/** Whether reading these blocks is cheaper than narrowing them down further. */
export function isFew(candidates: readonly number[]): boolean {
  return candidates.length <= FEW;
}

/**
 * Blocks in which a word can begin, judged by the grams known so far; null when none is known.
 * A word that crosses a border has its first grams in one block and the others in the next.
 */
export function candidatesFor(word: string, known: Known): number[] | null {
  const lists = gramsIn(word).flatMap((gram) => {
    const blocks = known.get(gram);
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
