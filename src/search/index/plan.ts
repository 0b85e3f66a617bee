/** The query plan: the chunks to fetch, smallest first, and the blocks that can then contain a word. */
/** The chunks of an index, in code point order of their first tokens, `froms`. */
export interface ChunkList {
  froms: string[];
  hashes: string[];
  /** The compressed sizes in bytes. */
  sizes: number[];
}

/** Token → numbers of the blocks with it, for the tokens whose chunk has been read. */
export type KnownPostings = ReadonlyMap<string, readonly number[]>;

/** The number of blocks whose text is cheaper to read than another chunk. */
const FEW = 8;

/** Returns the number of the chunk that would contain a token, or -1 when it sorts before all chunks. */
export function chunkOf({ froms }: ChunkList, token: string): number {
  let low = -1;
  let high = froms.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((froms[middle] ?? '') <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lists the chunks that tokens need, smallest first; -1 stands for a token that no chunk can contain. */
export function chunksFor(list: ChunkList, tokens: readonly string[]): number[] {
  const chunks = [...new Set(tokens.map((token) => chunkOf(list, token)))];
  const size = (chunk: number) => list.sizes[chunk] ?? 0;
  return chunks.sort((a, b) => size(a) - size(b) || a - b);
}

/** Tells whether reading these blocks is cheaper than another lookup. */
export function isFew(candidates: readonly number[]): boolean {
  return candidates.length <= FEW;
}

/**
 * Lists the blocks in which a word can begin, judged by those of its tokens known so far; null when none is known.
 * A word that crosses a border has its first tokens in one block and the others in the next.
 */
export function candidateBlocks(tokens: readonly string[], known: KnownPostings): number[] | null {
  const lists = tokens.flatMap((token) => {
    const blocks = known.get(token);
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
