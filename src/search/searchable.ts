import type { Hit } from './match/match.ts';
import type { Query } from './match/query.ts';
import type { Run } from './match/textRun.ts';

/** A library's text, as far as anything but a plain search needs it: all in hand, or reached through an index. */
export interface Source {
  /** At least `enough` hits of a query, if there are as many. */
  hits(query: Query, enough: number): Promise<Hit[]>;
  /** The stretches of text that may hold something like this. */
  near(text: string): Promise<Run[]>;
  /** The strings of characters that may stand in the text and are read like these syllables, the likeliest first. */
  spelled(syllables: readonly string[]): Promise<string[]>;
  /** Words of the text that are nearly this one, and the longest part of it that stands there. */
  alike(word: string): Promise<string[]>;
}
