import { FILES, pairsFile, threesFile } from '#search/index/manifest.ts';
import { SUGGESTION_REACH } from '#search/index/similarBlocks.ts';
import { UNLIKELY } from '#search/input/likelySlips.ts';
import type { LikelySlips } from '#search/input/likelySlips.ts';
import type { Spelling } from '#search/input/pinyin.ts';
import { chainPieces, pinyinReadings } from '#search/input/pinyinPairs.ts';
import type { Candidates, PinyinSource } from '#search/input/pinyinPairs.ts';
import { similarWordsIn } from '#search/input/suggestions.ts';
import { Syllables } from '#search/input/syllables.ts';
import type { PinyinTable } from '#search/input/syllables.ts';
import type { WordSource } from '#search/input/wordSource.ts';
import type { Hit } from '#search/match/match.ts';
import { parseQuery } from '#search/match/query.ts';
import type { Query } from '#search/match/query.ts';
import type { LargeLibrary, SearchClient } from '../library/library.ts';
import { loadSlips } from './loadSlips.ts';

/** The most files of pinyin pairs to read for the words like one, and the most pairs to return. */
const MAX_PAIR_FILES = 4;
const MAX_SIMILAR = 4;

/** The words of a large library, looked up in its tables of pinyin and in the text that its index names. */
export class IndexWords implements WordSource {
  private readonly client: SearchClient;
  private readonly library: LargeLibrary;
  private readonly pinyin: PinyinSource;

  constructor(client: SearchClient, library: LargeLibrary) {
    this.client = client;
    this.library = library;
    this.pinyin = {
      pairs: (syllable) => client.loadPayload(pairsFile(syllable)),
      threes: (letter) => client.loadPayload(threesFile(letter)),
    };
  }

  hits(query: Query, enough: number): Promise<Hit[]> {
    return this.library.hits(query, enough);
  }

  async stringsReadAs(spellings: readonly Spelling[]): Promise<Candidates> {
    return chainPieces(spellings, this.pinyin);
  }

  async similarWords(word: string): Promise<string[]> {
    const slips = await loadSlips(this.client, word);
    const similar =
      word.length === 2
        ? await this.pairsSlippedFrom(word, slips)
        : [
            ...(await this.homophones(word)),
            ...similarWordsIn(word, await this.library.similarRuns(word, SUGGESTION_REACH), slips),
          ];
    return [...new Set(similar)].filter((one) => one !== word);
  }

  /** Returns the pairs of the text for which a word of two characters may be a slip, the likeliest first. */
  private async pairsSlippedFrom(word: string, slips: LikelySlips): Promise<string[]> {
    const table = await this.loadSyllables();
    const syllables = new Syllables(table);
    const near = [...word].map((char) => {
      const own = slips.syllablesNear(char, table).slice(0, MAX_PAIR_FILES);
      const sounds = own.flatMap((syllable) => syllables.soundOf(syllable) ?? []);
      const characters = new Set(sounds.flatMap((sound) => [...sound.characters]));
      return { characters, syllables: own, initial: false };
    });
    const turned = [...word].reverse().map((char) => syllables.soundOfCharacter(char));
    const { strings } = await this.stringsReadAs([near, turned]);
    return strings
      .map((pair) => ({ pair, rank: slips.rank(word, pair) }))
      .filter(({ rank }) => rank < UNLIKELY)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MAX_SIMILAR)
      .map(({ pair }) => pair);
  }

  /** Returns a word of the text that is pronounced like one of several characters, if there is one. */
  private async homophones(word: string): Promise<string[]> {
    const readings = pinyinReadings(word, await this.loadSyllables());
    const chosen = readings.slice(0, MAX_PAIR_FILES / Math.max(1, word.length - 1));
    const { strings } = await this.stringsReadAs(chosen);
    // The word is chained from pairs of the text; only a search tells whether the text has it as a whole.
    const [likeliest] = strings.filter((string) => string !== word);
    return likeliest && (await this.library.hits(parseQuery(likeliest), 1)).length > 0
      ? [likeliest]
      : [];
  }

  private loadSyllables(): Promise<PinyinTable> {
    return this.client.loadPayload<PinyinTable>(FILES.pinyin);
  }
}
