import { FILES, blockFile, pairsFile } from '#search/index/manifest.ts';
import type { Block } from '#search/match/block.ts';
import { alikeIn } from '#search/input/suggestions.ts';
import { Likeness } from '#search/quote/similarWindows.ts';
import type { Hit } from '#search/match/match.ts';
import { FAR, NEARBY, blocksNear, pairsBeginning } from '#search/index/nearBlocks.ts';
import { chainsOf, homophones } from '#search/input/pinyinPairs.ts';
import type { Pairs } from '#search/input/pinyinPairs.ts';
import type { Syllables } from '#search/input/pinyin.ts';
import { parseQuery } from '#search/match/query.ts';
import type { Query } from '#search/match/query.ts';
import { Reader } from '#search/index/indexReader.ts';
import type { Register } from '#search/locate/documentRegister.ts';
import type { Run } from '#search/match/textRun.ts';
import type { Within } from '#search/index/queryCursor.ts';
import { onDisk } from '../../platform/fileUrl.ts';
import { isGivenUp } from '../../platform/timeout.ts';
import type { Catalogue, Finding, LargeLibrary, Progress } from './library.ts';
import { Leaves, SHORT, documentsOf } from './sequentialScan.ts';
import { shelfOf } from './indexFiles.ts';
import { canUnzip } from './gunzip.ts';

/** Blocks to read at a time so that better hits come before worse. */
const MOST_BLOCKS = 40;
/** Files of pairs to read for the ways in which a word can be read, and words to take from them. */
const MOST_STEPS = 4;
const MOST_ALIKE = 4;

/** The text of a large library: reached through its index, or read to the end volume by volume. */
export class Archive implements LargeLibrary {
  /** Whether to read all of it without asking. */
  readonly unasked: boolean;
  private readonly catalogue: Catalogue;
  private readonly reader: Reader;
  /** The index comes zipped, and not from a disk. */
  private readonly indexed = !onDisk() && canUnzip();
  private readonly leaves: Leaves;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.leaves = new Leaves(catalogue);
    this.unasked = catalogue.card.bytes <= SHORT && !isSaving();
    const block = (number: number) => catalogue.parcel<Block>(blockFile(number));
    this.reader = new Reader(shelfOf(catalogue.card, block));
  }

  /** Hits through the index; where there is none, and of a text short enough, by reading the text. */
  async find(query: Query, enough: number, document: string): Promise<Finding> {
    const free = onDisk() || this.unasked;
    const share = free ? 1 : SHORT / this.catalogue.card.bytes;
    return this.look(query, enough, document, MOST_BLOCKS, share);
  }

  async hits(query: Query, enough: number): Promise<Hit[]> {
    return (await this.look(query, enough, '', Infinity, 1)).hits;
  }

  /** Reads the text to the end, and says after every so much of it what it has found. */
  async *scan(query: Query): AsyncGenerator<Progress> {
    const step = 1 / this.catalogue.card.volumes;
    let progress: Progress;
    do {
      progress = await this.leaves.read(query, Infinity, '', step);
      yield progress;
    } while (progress.share < 1);
  }

  async near(text: string, reach = FAR): Promise<Run[]> {
    if (this.indexed) return this.reader.text(await blocksNear(this.reader.lookup, text, reach));
    const likeness = new Likeness(text);
    for await (const [document] of documentsOf(this.catalogue)) likeness.add(document);
    return likeness.best();
  }

  async spelled(syllables: readonly string[]): Promise<string[]> {
    if (syllables.length === 1) return [...((await this.syllables())[syllables[0] ?? ''] ?? '')];
    const steps = syllables.slice(0, -1).map((syllable) => this.pairs(syllable));
    return chainsOf(syllables, await Promise.all(steps));
  }

  async alike(word: string): Promise<string[]> {
    const begin =
      word.length === 2 && this.indexed
        ? await pairsBeginning(this.reader.lookup, word.charAt(0))
        : alikeIn(word, await this.near(word, NEARBY));
    return [...new Set([...(await this.homophones(word)), ...begin])].filter((one) => one !== word);
  }

  /** Words of the text that are read like a short one. */
  private async homophones(word: string): Promise<string[]> {
    const read = homophones(word, await this.syllables());
    const chosen = read.slice(0, MOST_STEPS / Math.max(1, word.length - 1));
    const chains = await Promise.all(chosen.map((syllables) => this.spelled(syllables)));
    // Of longer ones only the text can say whether they stand there as a whole.
    if (word.length === 2) return chains.flat().slice(0, MOST_ALIKE);
    const [likeliest] = chains.flat().filter((chain) => chain !== word);
    return likeliest && (await this.hits(parseQuery(likeliest), 1)).length > 0 ? [likeliest] : [];
  }

  private async look(
    query: Query,
    enough: number,
    document: string,
    most: number,
    share: number,
  ): Promise<Finding> {
    const leaf = () => this.leafThrough(query, enough, document, share);
    if (!this.indexed) return leaf();
    try {
      const within = document === '' ? undefined : await this.within(document);
      return { ...(await this.reader.search(query, enough, within, most)), proven: false };
    } catch (error) {
      if (!this.unasked || isGivenUp(error)) throw error;
      return leaf().catch(() => {
        throw error;
      });
    }
  }

  private async leafThrough(
    query: Query,
    enough: number,
    document: string,
    share: number,
  ): Promise<Finding> {
    // What is read without asking is read to the end: then nothing more need be said or proved.
    const wanted = this.unasked ? Infinity : enough;
    const progress = await this.leaves.read(query, wanted, document, share);
    const complete = progress.share === 1;
    return { hits: progress.hits, unread: 0, complete, proven: complete };
  }

  private async within(document: string): Promise<Within> {
    const { documents } = await this.catalogue.parcel<Register>(FILES.names);
    const at = documents.findIndex(([id]) => id === document);
    const [, , from] = documents[at] ?? ['', '', 0];
    return at === -1 ? [0, 0] : [from, documents[at + 1]?.[2] ?? this.catalogue.card.blocks];
  }

  private pairs(syllable: string): Promise<Pairs> {
    return this.catalogue.parcel<Pairs>(pairsFile(syllable));
  }

  private syllables(): Promise<Syllables> {
    return this.catalogue.parcel<Syllables>(FILES.pinyin);
  }
}

/** Whether the reader asked the browser to use the network sparingly. */
function isSaving(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData ?? false;
}

/** The archive of a library. */
export function openArchive(catalogue: Catalogue): Archive {
  return new Archive(catalogue);
}
