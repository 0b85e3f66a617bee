import type { Query } from '../match/query.ts';
import type { Tier } from '../match/textMatch.ts';

/**
 * The number of characters of a word that are looked up; the whole word is verified on the text. A block that continues
 * in the next one is never shorter, so that these characters are in two blocks at most.
 */
export const PLANNED_LENGTH = 64;

/** The blocks that may contain a query, and whether there are no others. */
export interface CandidateBlocks {
  blocks: number[];
  complete: boolean;
}

/** Stands for the lookup of what no block contains. */
export const NO_BLOCKS: CandidateBlocks = { blocks: [], complete: true };

/** The lookup of an index: it tells which blocks may contain a query, by the tokens of its words. */
export interface IndexLookup {
  /** Reads ahead of the first query what every one needs, and returns the number of blocks. */
  open(): Promise<{ blocks: number }>;
  /**
   * Looks up the blocks that may contain hits of a tier, besides those of better tiers: all of them, or `wanted`. Every
   * such hit is at least partly in one of them.
   */
  candidates(query: Query, tier: Tier, wanted: number): Promise<CandidateBlocks>;
  /** Lists the tokens of a folded text, in order. */
  tokensOf(text: string): string[];
  /** Looks up the blocks with a token, as far as the index can tell them apart. */
  postings(token: string): Promise<readonly number[]>;
  /** Returns the bytes to read for looking up a token; 0 for one that no chunk can contain. */
  bytesFor(token: string): Promise<number>;
}
