import { FILES, blockFile } from '#search/card.ts';
import type { Card, WholeText } from '#search/card.ts';
import { entriesOf } from '#search/entry.ts';
import type { Block } from '#search/entry.ts';
import { keep } from '#search/keep.ts';
import type { Gazetteer } from '#search/locator.ts';
import { matchRun } from '#search/match.ts';
import type { NamedList } from '#search/names.ts';
import type { Syllables } from '#search/pinyin.ts';
import type { Query } from '#search/query.ts';
import type { Answer, Reader } from '#search/reader.ts';
import { runsOf } from '#search/run.ts';
import type { Run } from '#search/run.ts';
import { sectionNames } from '#search/sections.ts';
import type { SectionNames } from '#search/sections.ts';
import { hasNumber, maybePlace } from '#search/spot.ts';
import type { Conversion } from '#search/traditional.ts';
import type { Index } from '../search-index.ts';
import type { More } from '../search-more.ts';
import { failureOf } from './failure.ts';
import { fromDisk, readParcel, runScript } from './file.ts';
import { shelfOf } from './shelf.ts';

/** Addresses of the scripts with the rest of search. */
export interface Scripts {
  more: string;
  index: string;
}

/** An answer, and whether the text itself has been read to the end for it. */
export interface Finding extends Answer {
  proven: boolean;
}

/** Up to this many characters, "nothing found" is proven by reading all the text without being asked. */
const PROVABLE = 600_000;
const BATCH = 12;

type Names = { sections: SectionNames[]; lists: NamedList[] };

/** Everything search reads, fetched when first needed and asked for again after a failure. */
export class Catalogue {
  readonly card: Card;
  private readonly scripts: Scripts;
  private readonly kept = new Map<string, Promise<unknown>>();

  constructor(card: Card, scripts: Scripts) {
    this.card = card;
    this.scripts = scripts;
  }

  /** Fetches what the first query will need. */
  async warm(): Promise<void> {
    try {
      await (this.scans ? this.whole() : (await this.reader()).open());
    } catch {
      // The query itself will say so.
    }
  }

  /**
   * Hits of a query: by the form that suits the library's size, by the other one when that fails.
   * @param enough how many will do; 0 has all the text read
   */
  async find(query: Query, enough: number): Promise<Finding> {
    const byIndex = async () => ({
      ...(await (await this.reader()).search(query, enough)),
      proven: false,
    });
    const byText = () => this.scan(query);
    if (enough === 0) return byText();
    if (this.scans) return this.either(byText, fromDisk() ? byText : byIndex);
    if (!this.isSmall) return byIndex();
    const found = await this.either(byIndex, byText);
    return found.hits.length > 0 || found.proven ? found : byText();
  }

  /** Hits of a query by reading all the text there is. */
  async scan(query: Query): Promise<Finding> {
    const hits = (await this.runs()).flatMap((run) => matchRun(run, query));
    return { hits, read: 1, candidates: 1, complete: true, proven: true };
  }

  /** The whole text of the library. */
  runs(): Promise<Run[]> {
    return this.keep('runs', async () => {
      const whole = this.card.form === 'scan' ? (await this.whole()).blocks : await this.blocks();
      return runsOf(whole.flatMap(entriesOf));
    });
  }

  /** The names of all places, if a query looks like one of them. */
  async places(typed: string): Promise<Gazetteer | null> {
    if (this.card.form === 'index' && !hasNumber(typed)) return null;
    const { sections, lists } = await this.names();
    if (!maybePlace(typed, sections) && !lists.some(([, name]) => typed.includes(name)))
      return null;
    const { placesOf } = await this.more();
    return this.keep('places', async () => placesOf(sections, lists));
  }

  /** The table of traditional characters. */
  traditional(): Promise<Conversion> {
    return this.parcel<Conversion>(FILES.traditional);
  }

  /** The table of syllables. */
  syllables(): Promise<Syllables> {
    return this.parcel<Syllables>(FILES.pinyin);
  }

  /** The parts of search that come in a script of their own. */
  more(): Promise<More> {
    return this.keep('more', async () => (await runScript(this.scripts.more)) as More);
  }

  /** Whether reading all the text is a reasonable thing to do. */
  get isSmall(): boolean {
    return this.card.characters <= PROVABLE;
  }

  /** From disk nothing but scripts can be read, so only the text can be searched. */
  private get scans(): boolean {
    return this.card.form === 'scan' || fromDisk();
  }

  /** The other way when one fails; when that fails too, the first failure is the one to tell. */
  private async either<T>(one: () => Promise<T>, other: () => Promise<T>): Promise<T> {
    try {
      return await one();
    } catch (error) {
      const failure = failureOf(error);
      return other().catch(() => {
        throw failure;
      });
    }
  }

  private reader(): Promise<Reader> {
    return this.keep('reader', async () => {
      const { Reader: Opened } = (await runScript(this.scripts.index)) as Index;
      return new Opened(shelfOf(this.card, (number) => this.parcel<Block>(blockFile(number))));
    });
  }

  private names(): Promise<Names> {
    if (this.card.form === 'index') return this.parcel<Names>(FILES.names);
    return this.keep('names', async () => {
      const { blocks, lists } = await this.whole();
      return { sections: sectionNames(blocks.flatMap(entriesOf)), lists };
    });
  }

  private whole(): Promise<WholeText<Block, NamedList>> {
    return this.parcel<WholeText<Block, NamedList>>(FILES.text);
  }

  private async blocks(): Promise<Block[]> {
    const blocks: Block[] = [];
    while (blocks.length < this.card.blocks) {
      const size = Math.min(BATCH, this.card.blocks - blocks.length);
      const numbers = Array.from({ length: size }, (_, index) => blocks.length + index);
      blocks.push(...(await Promise.all(numbers.map((n) => this.parcel<Block>(blockFile(n))))));
    }
    return blocks;
  }

  private parcel<T>(name: string): Promise<T> {
    const { folder, release } = this.card;
    return this.keep(name, async () => (await readParcel(folder + name, release)) as T);
  }

  private keep<T>(name: string, make: () => Promise<T>): Promise<T> {
    return keep(this.kept, name, make) as Promise<T>;
  }
}
