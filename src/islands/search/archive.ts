import { FILES, blockFile, pairsFile } from '#search/card.ts';
import { entriesOf } from '#search/entry.ts';
import type { Block } from '#search/entry.ts';
import { nearWords } from '#search/hint.ts';
import { matchRun } from '#search/match.ts';
import type { Hit } from '#search/match.ts';
import { blocksNear, pairsBeginning } from '#search/near.ts';
import { chainsOf, homophones } from '#search/pairs.ts';
import type { Pairs } from '#search/pairs.ts';
import type { Syllables } from '#search/pinyin.ts';
import type { Query } from '#search/query.ts';
import { Reader } from '#search/reader.ts';
import type { Within } from '#search/trail.ts';
import type { Register } from '#search/register.ts';
import { runsOf } from '#search/run.ts';
import type { Run } from '#search/run.ts';
import type { Source } from '#search/source.ts';
import type { Catalogue, Finding } from './catalogue.ts';
import { fromDisk } from './file.ts';
import { shelfOf } from './shelf.ts';

/** Up to this many compressed bytes the whole text is read without asking, to answer or to be sure. */
const UNASKED = 2_000_000;

/** So much of the text has been read, and this was found in it. */
export interface Progress {
  share: number;
  hits: Hit[];
}

/** The text of a large library: reached through its index, or read to the end volume by volume. */
export class Archive implements Source {
  /** Whether to read all of it without asking. */
  readonly unasked: boolean;
  private readonly catalogue: Catalogue;
  private readonly reader: Reader;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.unasked = catalogue.card.bytes <= UNASKED;
    const block = (number: number) => catalogue.parcel<Block>(blockFile(number));
    this.reader = new Reader(shelfOf(catalogue.card, block));
  }

  /** Hits through the index; from disk, where it cannot be read, and of a text short enough, by reading the text. */
  async find(query: Query, enough: number, document: string): Promise<Finding> {
    if (fromDisk()) return this.leaf(query, enough);
    try {
      const within = document === '' ? undefined : await this.within(document);
      return { ...(await this.reader.search(query, enough, within)), proven: false };
    } catch (error) {
      if (!this.unasked) throw error;
      return this.leaf(query, enough).catch(() => {
        throw error;
      });
    }
  }

  /** The hits found in all the text read so far, volume by volume to the end. */
  async *scan(query: Query): AsyncGenerator<Progress> {
    const { volumes } = this.catalogue.card;
    const hits: Hit[] = [];
    for (let number = 0; number < volumes; number += 1) {
      for (const run of runsOf((await this.catalogue.volume(number)).flatMap(entriesOf))) {
        hits.push(...matchRun(run, query));
      }
      yield { share: (number + 1) / volumes, hits };
    }
  }

  async hits(query: Query, enough: number): Promise<Hit[]> {
    return (await this.find(query, enough, '')).hits;
  }

  async near(text: string): Promise<Run[]> {
    return this.reader.text(await blocksNear(this.reader.lookup, text));
  }

  async spelled(syllables: readonly string[]): Promise<string[]> {
    if (syllables.length === 1) return [...((await this.syllables())[syllables[0] ?? ''] ?? '')];
    const steps = syllables.slice(0, -1).map((syllable) => this.pairs(syllable));
    return chainsOf(syllables, await Promise.all(steps));
  }

  async alike(word: string): Promise<string[]> {
    const read = homophones(word, await this.syllables());
    const chains = await Promise.all(read.map((syllables) => this.spelled(syllables)));
    const near =
      word.length === 2
        ? await pairsBeginning(this.reader.lookup, word.charAt(0))
        : nearWords(word, await this.near(word));
    return [...new Set([...chains.flat(), ...near])].filter((found) => found !== word);
  }

  /** Leafs through the text until there are enough hits. */
  private async leaf(query: Query, enough: number): Promise<Finding> {
    let last: Progress = { share: 0, hits: [] };
    for await (const progress of this.scan(query)) {
      last = progress;
      if (last.hits.length >= enough && !this.unasked) break;
    }
    const complete = last.share === 1;
    return { hits: last.hits, unread: 0, complete, proven: complete };
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

/** The archive of a library. */
export function openArchive(catalogue: Catalogue): Archive {
  return new Archive(catalogue);
}
