import { FILES, blockFile } from '#search/index/manifest.ts';
import { entriesOf } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { alikeIn } from '#search/input/suggestions.ts';
import { matchRun } from '#search/match/match.ts';
import { spelled } from '#search/input/pinyin.ts';
import type { Syllables } from '#search/input/pinyin.ts';
import type { Query } from '#search/match/query.ts';
import { runsOf } from '#search/match/textRun.ts';
import type { Run } from '#search/match/textRun.ts';
import { isGivenUp } from '../../platform/timeout.ts';
import type { Catalogue, Library } from './library.ts';

/**
 * The text of a library small enough to be in hand: every question is answered by looking through all of it. Where the
 * file that holds it whole does not come, its blocks are put together instead.
 */
export class Whole implements Library {
  private readonly catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  async find(query: Query) {
    return { hits: await this.hits(query), unread: 0, complete: true, proven: true };
  }

  async hits(query: Query) {
    return (await this.runs()).flatMap((run) => matchRun(run, query));
  }

  near() {
    return this.runs();
  }

  async spelled(syllables: readonly string[]) {
    const table = await this.catalogue.parcel<Syllables>(FILES.pinyin);
    const runs = await this.runs();
    return [...new Set(runs.flatMap((run) => spelled(run, syllables, table)))];
  }

  async alike(word: string) {
    return alikeIn(word, await this.runs());
  }

  /** Puts the blocks together when the file has failed. @throws the reason why it did, when they do not come either */
  async despite(reason: unknown): Promise<Run[]> {
    if (isGivenUp(reason)) throw reason;
    const { card, parcel } = this.catalogue;
    const numbers = Array.from({ length: card.blocks }, (_, number) => number);
    try {
      const blocks = await Promise.all(numbers.map((number) => parcel<Block>(blockFile(number))));
      const runs = runsOf(blocks.flatMap(entriesOf));
      this.catalogue.adopt(Promise.resolve(runs));
      return runs;
    } catch {
      throw reason;
    }
  }

  private async runs(): Promise<Run[]> {
    try {
      return await this.catalogue.runs();
    } catch (error) {
      return this.despite(error);
    }
  }
}
