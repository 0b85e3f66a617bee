import { FILES, blockFile, pairsFile, threesFile } from '#search/index/manifest.ts';
import type { Block, SearchPassage } from '#search/match/block.ts';
import { similarWordsIn } from '#search/input/suggestions.ts';
import { SimilarWindows } from '#search/quote/similarWindows.ts';
import type { Hit } from '#search/match/match.ts';
import {
  QUOTATION_REACH,
  SUGGESTION_REACH,
  findSimilarBlocks,
} from '#search/index/similarBlocks.ts';
import { chainPieces, pinyinReadings } from '#search/input/pinyinPairs.ts';
import type { Candidates, PinyinSource } from '#search/input/pinyinPairs.ts';
import type { Spelling } from '#search/input/pinyin.ts';
import type { PinyinTable } from '#search/input/syllables.ts';
import { UNLIKELY } from '#search/input/likelySlips.ts';
import type { LikelySlips } from '#search/input/likelySlips.ts';
import { Syllables } from '#search/input/syllables.ts';
import type { ConversionTable } from '#search/input/traditional.ts';
import { parseQuery } from '#search/match/query.ts';
import type { Query } from '#search/match/query.ts';
import { BigramLookup } from '#search/index/bigramLookup.ts';
import { CharacterLookup } from '#search/index/characterLookup.ts';
import type { CharacterDirectory } from '#search/index/characterLookup.ts';
import { readPassages } from '#search/index/readPassages.ts';
import { IndexReader } from '#search/index/indexReader.ts';
import type { DocumentRegister } from '#search/locate/documentRegister.ts';
import type { TextRun } from '#search/match/textRun.ts';
import type { BlockBounds } from '#search/index/queryCursor.ts';
import { isOpenedFromDisk } from '../../platform/fileUrl.ts';
import { isCancelled } from '../../platform/timeout.ts';
import type { SearchClient, LibraryAnswer, LargeLibrary, ScanProgress } from './library.ts';
import { SequentialScan, SMALL_LIBRARY_BYTES, scanDocuments } from './sequentialScan.ts';
import { canReadIndex } from './canReadIndex.ts';
import { loadSlips } from './loadSlips.ts';
import { BUNDLE_CHUNKS, bigramSource } from './indexFiles.ts';

/** The most blocks to read for one answer, so that better hits come before worse ones. */
const MAX_BLOCKS = 40;
/** The most files of pinyin pairs to read for the words like one, and the most pairs to return. */
const MAX_PAIR_FILES = 4;
const MAX_SIMILAR = 4;

/** The text of a large library: searched through its index, or scanned shard by shard. */
class IndexedLibrary implements LargeLibrary {
  /** Whether the full text is small enough to be scanned without asking the reader. */
  readonly scansUnasked: boolean;
  private readonly client: SearchClient;
  private readonly bigrams: BigramLookup;
  /** The readers of the index of bigrams, which is asked first, and of the standard bundle. */
  private readonly readers: readonly IndexReader[];
  private readonly hasIndex = canReadIndex();
  private readonly sequentialScan: SequentialScan;
  private readonly pinyin: PinyinSource;

  constructor(client: SearchClient) {
    this.client = client;
    this.sequentialScan = new SequentialScan(client);
    this.pinyin = {
      pairs: (syllable) => client.loadPayload(pairsFile(syllable)),
      threes: (letter) => client.loadPayload(threesFile(letter)),
    };
    this.scansUnasked = client.manifest.bytes <= SMALL_LIBRARY_BYTES && !isSavingData();
    const block = (number: number) => client.loadPayload<Block>(blockFile(number));
    this.bigrams = new BigramLookup(bigramSource(client.manifest));
    const directory = () => client.loadPayload<CharacterDirectory>(FILES.bundle);
    const lookups = [this.bigrams, new CharacterLookup(directory, BUNDLE_CHUNKS)];
    this.readers = lookups.map((lookup) => new IndexReader(lookup, block));
  }

  /** Returns hits from the index; where it cannot be read, from a scan of as much text as needs no asking. */
  async find(query: Query, enough: number, document: string): Promise<LibraryAnswer> {
    const scansAll = isOpenedFromDisk() || this.scansUnasked;
    // The reader who asks for all hits has been told what they cost.
    const wantsAll = enough === Infinity;
    const share = scansAll || wantsAll ? 1 : SMALL_LIBRARY_BYTES / this.client.manifest.bytes;
    const most = wantsAll ? Infinity : MAX_BLOCKS;
    return this.searchOrScan(query, enough, document, most, share);
  }

  async hits(query: Query, enough: number): Promise<Hit[]> {
    return (await this.searchOrScan(query, enough, '', Infinity, 1)).hits;
  }

  /** Scans the full text, and yields the hits so far after every shard. */
  async *scan(query: Query): AsyncGenerator<ScanProgress> {
    const step = 1 / this.client.manifest.volumes;
    let progress: ScanProgress;
    do {
      progress = await this.sequentialScan.read(query, Infinity, '', step);
      yield progress;
    } while (progress.share < 1);
  }

  async similarRuns(text: string, reach = QUOTATION_REACH): Promise<TextRun[]> {
    if (this.hasIndex)
      return this.ask(async (reader) =>
        reader.readRuns(await findSimilarBlocks(reader.lookup, text, reach)),
      );
    const windows = new SimilarWindows(text);
    for await (const [document] of scanDocuments(this.client)) windows.add(document);
    return windows.best();
  }

  async passages(document: string, from: number, to: number): Promise<SearchPassage[]> {
    const load = (number: number) => this.client.loadPayload<Block>(blockFile(number));
    return readPassages(await this.blocksOf(document), [from, to], load);
  }

  traditional(): Promise<ConversionTable> {
    return this.client.loadPayload<ConversionTable>(FILES.traditional);
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
            ...similarWordsIn(word, await this.similarRuns(word, SUGGESTION_REACH), slips),
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
    return likeliest && (await this.hits(parseQuery(likeliest), 1)).length > 0 ? [likeliest] : [];
  }

  private async searchOrScan(
    query: Query,
    enough: number,
    document: string,
    most: number,
    share: number,
  ): Promise<LibraryAnswer> {
    const scan = () => this.scanFor(query, enough, document, share);
    if (!this.hasIndex) return scan();
    try {
      const bounds = document === '' ? undefined : await this.blocksOf(document);
      const answer = await this.ask((reader) => reader.search(query, enough, bounds, most));
      const countUnread = () => this.ask((reader) => reader.countUnread(query, bounds));
      return { ...answer, exhaustive: false, countUnread };
    } catch (error) {
      if (!this.scansUnasked || isCancelled(error)) throw error;
      const answer = await scan().catch(() => {
        throw error;
      });
      return { ...answer, indexMissing: true };
    }
  }

  /** Asks the first reader whose files arrive. @throws the error of the first when those of no reader do */
  private async ask<T>(use: (reader: IndexReader) => Promise<T>): Promise<T> {
    const errors: unknown[] = [];
    for (const reader of this.readers) {
      try {
        return await use(reader);
      } catch (error) {
        if (isCancelled(error)) throw error;
        errors.push(error);
      }
    }
    throw errors[0];
  }

  private async scanFor(
    query: Query,
    enough: number,
    document: string,
    share: number,
  ): Promise<LibraryAnswer> {
    // A text that is scanned without asking is scanned to the end, so that the answer needs no confirmation.
    const wanted = this.scansUnasked ? Infinity : enough;
    const progress = await this.sequentialScan.read(query, wanted, document, share);
    const complete = progress.share === 1;
    const countUnread = async () => (complete ? 0 : null);
    return { hits: progress.hits, complete, exhaustive: complete, countUnread };
  }

  private async blocksOf(document: string): Promise<BlockBounds> {
    const { documents } = await this.client.loadPayload<DocumentRegister>(FILES.names);
    const at = documents.findIndex(([id]) => id === document);
    const found = documents[at];
    if (!found) return [0, 0];
    const [, , from] = found;
    return [from, documents[at + 1]?.[2] ?? this.client.manifest.blocks];
  }

  private loadSyllables(): Promise<PinyinTable> {
    return this.client.loadPayload<PinyinTable>(FILES.pinyin);
  }
}

/** Tells whether the reader asked the browser to save data. */
function isSavingData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData ?? false;
}

/** Opens the text of a large library. */
export function openIndexedLibrary(client: SearchClient): IndexedLibrary {
  return new IndexedLibrary(client);
}
