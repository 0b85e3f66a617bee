import type { Card } from '#search/index/manifest.ts';
import type { Answer } from '#search/index/queryCursor.ts';
import type { Block } from '#search/match/block.ts';
import type { Hit } from '#search/match/match.ts';
import type { Query } from '#search/match/query.ts';
import type { Run } from '#search/match/textRun.ts';
import type { Source } from '#search/searchable.ts';

/** An answer, and whether the text itself has been read to the end for it. */
export interface Finding extends Answer {
  proven: boolean;
}

/** A library's text as the second script has it: for any query, and for what else is asked of it. */
export interface Library extends Source {
  /** Hits of a query, those in one document at least, or in all; `enough` of them if there are as many. */
  find(query: Query, enough: number, document: string): Promise<Finding>;
}

/** The share of the text that has been read, and the hits found in it. */
export interface Progress {
  share: number;
  hits: Hit[];
}

/** The text of a library too large to be read whole. */
export interface LargeLibrary extends Library {
  /** Whether to read all of it without asking. */
  readonly unasked: boolean;
  /** Reads the text to the end, and reports after every so much of it what it has found. */
  scan(query: Query): AsyncGenerator<Progress>;
}

/** What search reads first, fetched when first needed and asked for again after a failure. */
export interface Catalogue {
  readonly card: Card;
  /** Fetches what the first query will need. */
  warm(): void;
  /**
   * Hits of one word: by reading a small library's text; through the index of a large one, which gives `enough` if
   * there are as many.
   */
  find(query: Query, enough: number): Promise<Finding>;
  /** The whole text of a small library. */
  runs(): Promise<Run[]>;
  /** Takes the whole text as it came another way, so that its file is not waited for again. */
  adopt(runs: Promise<Run[]>): void;
  /** The ways into the text of a large library. */
  archive(): Promise<LargeLibrary>;
  /** One volume of text, not kept: the largest libraries have many. */
  volume(number: number): Promise<Block[]>;
  /** A file of the index, kept. */
  parcel<T>(name: string): Promise<T>;
}
