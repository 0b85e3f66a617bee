import type { SearchManifest } from '#search/index/manifest.ts';
import type { Answer } from '#search/index/queryCursor.ts';
import type { Reach } from '#search/index/similarBlocks.ts';
import type { Block, SearchPassage } from '#search/match/block.ts';
import type { Hit } from '#search/match/match.ts';
import type { Query } from '#search/match/query.ts';
import type { TextRun } from '#search/match/textRun.ts';
import type { SearchableText } from '#search/searchable.ts';

/** The hits of a query, and whether the full text was read to the end for them. */
export interface LibraryAnswer extends Answer {
  exhaustive: boolean;
  /** Counts the blocks of text that may hold more hits; null where that is not known. */
  countUnread(): Promise<number | null>;
  /** Whether the text was read because the index did not arrive. */
  indexMissing?: boolean;
}

/** The text of a small library: the passages of each block, and all of them in runs, made when they are first needed. */
export interface FullText {
  blocks: SearchPassage[][];
  runs(): TextRun[];
}

/** The text of a library, searched for any query, in one document or in all. */
export interface SearchLibrary extends SearchableText {
  /** Returns hits of a query, `enough` of them if there are as many; in one document at least, or in all if ''. */
  find(query: Query, enough: number, document: string): Promise<LibraryAnswer>;
}

/** The share of the text that has been scanned (0 to 1), and the hits found in it. */
export interface ScanProgress {
  share: number;
  hits: Hit[];
}

/** The text of a library too large to be loaded as a whole. */
export interface LargeLibrary extends SearchLibrary {
  /** Reads the runs of text that are most similar to a text, with an effort that is its use's. */
  similarRuns(text: string, reach?: Reach): Promise<TextRun[]>;
  /** Whether the full text is small enough to be scanned without asking the reader. */
  readonly scansUnasked: boolean;
  /** Scans the full text, and yields the hits so far after every shard. */
  scan(query: Query): AsyncGenerator<ScanProgress>;
}

/** The files of a library's search index, each fetched when first needed and again after a failure. */
export interface SearchClient {
  readonly manifest: SearchManifest;
  /** Fetches the files that the first query will need. */
  prefetch(): void;
  /** Loads the full text of a small library. */
  fullText(): Promise<FullText>;
  /** Sets the full text when it was loaded another way, so that its file is not requested again. */
  setFullText(text: Promise<FullText>): void;
  /** Loads the script that searches a large library. */
  largeLibrary(): Promise<LargeLibrary>;
  /** Loads one shard of the text without caching it, since the largest libraries have many. */
  loadShard(number: number): Promise<Block[]>;
  /** Loads a file of the index and caches it. */
  loadPayload<T>(name: string): Promise<T>;
}
