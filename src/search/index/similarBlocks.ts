import type { IndexLookup } from './indexLookup.ts';

/** The effort of a lookup: the number of tokens to look up and of blocks to read. */
export interface Reach {
  tokens: number;
  blocks: number;
}

/** Enough to check a quotation. */
export const QUOTATION_REACH: Reach = { tokens: 16, blocks: 8 };
/** Enough for a suggestion, which the reader did not ask for. */
export const SUGGESTION_REACH: Reach = { tokens: 6, blocks: 2 };

/** Finds the blocks that share most of a text's rarer tokens, with the neighbours into which the text may extend. */
export async function findSimilarBlocks(
  lookup: IndexLookup,
  text: string,
  reach = QUOTATION_REACH,
): Promise<number[]> {
  const { blocks: count } = await lookup.open();
  const scores = new Map<number, number>();
  const add = (block: number, score: number) => scores.set(block, (scores.get(block) ?? 0) + score);
  const lists = await Promise.all(
    (await rarestTokens(lookup, text, reach.tokens)).map((token) => lookup.postings(token)),
  );
  for (const blocks of lists) {
    // A token in many blocks tells little about the origin of the text.
    const weight = Math.log((count + 1) / (blocks.length + 1));
    for (const block of blocks) add(block, weight);
  }
  const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, reach.blocks);
  const beside = best.flatMap(([block]) => [block - 1, block, block + 1]);
  return [...new Set(beside)].filter((block) => scores.has(block));
}

/** Divides a text into equal parts and returns the rarest token of each, judged by the sizes of chunks. */
async function rarestTokens(lookup: IndexLookup, text: string, parts: number): Promise<string[]> {
  const tokens = await Promise.all(
    lookup.tokensOf(text).map(async (token) => ({ token, bytes: await lookup.bytesFor(token) })),
  );
  const size = Math.max(1, tokens.length / parts);
  const chosen = new Set<string>();
  for (let from = 0; Math.round(from) < tokens.length; from += size) {
    const part = tokens.slice(Math.round(from), Math.round(from + size));
    chosen.add(part.reduce((best, next) => (next.bytes < best.bytes ? next : best)).token);
  }
  return [...chosen];
}
