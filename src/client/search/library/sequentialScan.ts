import { breather } from '#search/index/yieldToMain.ts';
import { volumeFile } from '#search/index/manifest.ts';
import { entriesOf } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { matchRun } from '#search/match/match.ts';
import type { Hit } from '#search/match/match.ts';
import type { Query } from '#search/match/query.ts';
import { runOf } from '#search/match/textRun.ts';
import type { Run } from '#search/match/textRun.ts';
import type { Catalogue, Progress } from './library.ts';

/** Up to this many compressed bytes, a library is read without asking and kept. */
export const SHORT = 300_000;

/** Every document of a library in order, volume by volume; gives the share of the text that has been read then. */
export async function* documentsOf(
  catalogue: Catalogue,
): AsyncGenerator<[run: Run, share: number]> {
  const { volumes, bytes } = catalogue.card;
  const read = (number: number) =>
    bytes <= SHORT ? catalogue.parcel<Block[]>(volumeFile(number)) : catalogue.volume(number);
  const breathe = breather();
  for (let number = 0; number < volumes; number += 1) {
    const blocks = await read(number);
    for (const [index, block] of blocks.entries()) {
      yield [runOf(entriesOf(block)), (number + (index + 1) / blocks.length) / volumes];
      await breathe();
    }
  }
}

/** Leafs through a library's text; asked the same again, it goes on where it was left. */
export class Leaves {
  private readonly catalogue: Catalogue;
  private last: [key: string, leaf: Leaf] | null = null;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  /** Reads on for a query until there are enough hits, or for such a share of the text; in one document, if not ''. */
  async read(query: Query, enough: number, document: string, share: number): Promise<Progress> {
    const key = JSON.stringify([query, document]);
    const leaf = this.last?.[0] === key ? this.last[1] : new Leaf(this.catalogue, query, document);
    this.last = [key, leaf];
    try {
      return await leaf.read(enough, share);
    } catch (error) {
      // What failed on the way has no way on.
      this.last = null;
      throw error;
    }
  }
}

class Leaf {
  private readonly query: Query;
  private readonly document: string;
  private readonly documents: ReturnType<typeof documentsOf>;
  private readonly hits: Hit[] = [];
  private share = 0;

  constructor(catalogue: Catalogue, query: Query, document: string) {
    this.query = query;
    this.document = document;
    this.documents = documentsOf(catalogue);
  }

  async read(enough: number, share: number): Promise<Progress> {
    const until = Math.min(1, this.share + share);
    while (this.share < until && this.hits.length < enough) {
      const next = await this.documents.next();
      if (next.done) this.share = 1;
      else this.take(...next.value);
    }
    return { share: this.share, hits: [...this.hits] };
  }

  private take(run: Run, share: number): void {
    this.share = share;
    if (this.document !== '' && run.entries[0]?.document !== this.document) return;
    this.hits.push(...matchRun(run, this.query));
  }
}
