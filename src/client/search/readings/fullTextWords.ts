import { stringsReadAs } from '#search/input/pinyin.ts';
import type { Spelling } from '#search/input/pinyin.ts';
import type { Candidates } from '#search/input/pinyinPairs.ts';
import { similarWordsIn } from '#search/input/suggestions.ts';
import type { WordSource } from '#search/input/wordSource.ts';
import type { Hit } from '#search/match/match.ts';
import type { Query } from '#search/match/query.ts';
import type { SearchClient, SearchLibrary } from '../library/library.ts';
import { loadSlips } from './loadSlips.ts';

/** The words of a small library, whose text is loaded as a whole. */
export class FullTextWords implements WordSource {
  private readonly client: SearchClient;
  private readonly library: SearchLibrary;

  constructor(client: SearchClient, library: SearchLibrary) {
    this.client = client;
    this.library = library;
  }

  hits(query: Query, enough: number): Promise<Hit[]> {
    return this.library.hits(query, enough);
  }

  async stringsReadAs(spellings: readonly Spelling[]): Promise<Candidates> {
    const strings = stringsReadAs(await this.library.similarRuns(''), spellings);
    return { strings, complete: true };
  }

  async similarWords(word: string): Promise<string[]> {
    const slips = await loadSlips(this.client, word);
    return similarWordsIn(word, await this.library.similarRuns(word), slips);
  }
}
