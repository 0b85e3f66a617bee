import type { ConversionTable } from './input/traditional.ts';
import type { SearchPassage } from './match/block.ts';
import type { Hit } from './match/match.ts';
import type { Query } from './match/query.ts';
import type { TextRun } from './match/textRun.ts';

/** The text of a library for quotation checks, in memory or behind an index. */
export interface SearchableText {
  /** Finds at least `enough` hits of a query, or all hits if there are fewer. */
  hits(query: Query, enough: number): Promise<Hit[]>;
  /** Reads the runs of text that are most similar to a text. */
  similarRuns(text: string): Promise<TextRun[]>;
  /** Reads the passages of a document between two orders, both included, as far as there are. */
  passages(document: string, from: number, to: number): Promise<SearchPassage[]>;
  /** Reads the table of traditional characters. */
  traditional(): Promise<ConversionTable>;
}
