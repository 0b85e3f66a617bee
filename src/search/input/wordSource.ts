import type { Hit } from '../match/match.ts';
import type { Query } from '../match/query.ts';
import type { Spelling } from './pinyin.ts';
import type { Candidates } from './pinyinPairs.ts';

/** The words of a library for suggestions and pinyin, in memory or behind an index. */
export interface WordSource {
  /** Finds at least `enough` hits of a query, or all hits if there are fewer. */
  hits(query: Query, enough: number): Promise<Hit[]>;
  /** Lists the strings that may occur in the text and are pronounced in one of these ways, likeliest first. */
  stringsReadAs(spellings: readonly Spelling[]): Promise<Candidates>;
  /** Lists the words of the text that are nearly this one, and its longest part that occurs in the text. */
  similarWords(word: string): Promise<string[]>;
}
