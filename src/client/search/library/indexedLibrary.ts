import { FILES, blockFile } from '#search/index/manifest.ts';
import type { Block, SearchPassage } from '#search/match/block.ts';
import { SimilarWindows } from '#search/quote/similarWindows.ts';
import type { Hit } from '#search/match/match.ts';
import { QUOTATION_REACH, findSimilarBlocks } from '#search/index/similarBlocks.ts';
import type { ConversionTable } from '#search/input/traditional.ts';
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
import { BUNDLE_CHUNKS, bigramSource } from './indexFiles.ts';

/** The most blocks to read for one answer, so that better hits come before worse ones. */
const MAX_BLOCKS = 40;

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

  constructor(client: SearchClient) {
    this.client = client;
    this.sequentialScan = new SequentialScan(client);
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
