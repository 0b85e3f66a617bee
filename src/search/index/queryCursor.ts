import type { Block } from '../match/block.ts';
import type { IndexLookup } from './indexLookup.ts';
import { yieldToMain } from './yieldToMain.ts';
import { matchRun } from '../match/match.ts';
import type { Hit } from '../match/match.ts';
import { TIERS } from '../match/textMatch.ts';
import type { Tier } from '../match/textMatch.ts';
import type { Query } from '../match/query.ts';
import { byPosition } from '../match/rank.ts';
import { loadRunAround } from './adjacentBlocks.ts';

/** The hits of a query so far. */
export interface Answer {
  hits: Hit[];
  /** Whether nothing more can be found. */
  complete: boolean;
  /** Whether unread blocks may contain better hits than some of these. */
  better?: boolean;
}

/** The blocks to which a search is restricted, `to` exclusive. */
export type BlockBounds = readonly [from: number, to: number];

/** The number of blocks requested at once, at first and at most. */
const BATCH = 4;
const LARGEST_BATCH = 16;

/** The state of one query: the blocks read and the hits found; further calls continue from there. */
export class QueryCursor {
  private readonly lookup: IndexLookup;
  private readonly load: (number: number) => Promise<Block>;
  private readonly query: Query;
  private readonly within: BlockBounds | undefined;
  private readonly readBlocks = new Set<number>();
  private readonly found = new Map<string, Hit>();

  constructor(
    lookup: IndexLookup,
    load: (number: number) => Promise<Block>,
    query: Query,
    within?: BlockBounds,
  ) {
    this.lookup = lookup;
    this.load = load;
    this.query = query;
    this.within = within;
  }

  /**
   * Reads blocks, the best tiers first, until there are `enough` hits that no unread block can surpass; stops after
   * about `most` more blocks unless there is no hit yet.
   */
  async advance(enough: number, most: number): Promise<Answer> {
    const limit = this.readBlocks.size + most;
    const wantsMore = (tier: Tier) =>
      this.count(tier) < enough && (this.readBlocks.size < limit || this.found.size === 0);
    for (const tier of TIERS) {
      // Separate words cost most to look up; skip them while there are enough better hits.
      if (tier === 'scattered' && this.found.size >= enough && this.query.words.length > 1) {
        return this.answer(false, false);
      }
      // Few of the library's candidate blocks may be within the bounds, so request all of them at once.
      for (let wanted = this.within ? Infinity : enough; ; wanted *= 4) {
        const { blocks, complete } = await this.lookup.candidates(this.query, tier, wanted);
        const unread = this.unread(blocks);
        while (unread.length > 0 && wantsMore(tier)) {
          const size = Math.min(Math.max(BATCH, this.readBlocks.size), LARGEST_BATCH);
          await this.readAll(unread.splice(0, size));
        }
        if (unread.length > 0 || (!complete && !wantsMore(tier))) {
          const better = this.count(tier) < enough && this.count(tier) < this.found.size;
          return this.answer(false, better);
        }
        if (complete) break;
      }
    }
    return this.answer(true, false);
  }

  /**
   * Counts the unread blocks that may hold more hits; null where the index tells only after most of it is read, since
   * a single character begins very many bigrams.
   */
  async countUnread(): Promise<number | null> {
    const unread = new Set<number>();
    for (const tier of TIERS) {
      const { blocks, complete } = await this.lookup.candidates(this.query, tier, 1);
      if (!complete) return null;
      for (const block of this.unread(blocks)) unread.add(block);
    }
    return unread.size;
  }

  private answer(complete: boolean, better: boolean): Answer {
    return { hits: [...this.found.values()].sort(byPosition), complete, better };
  }

  /** Counts the hits of a tier and of better ones. */
  private count(tier: Tier): number {
    const rank = TIERS.indexOf(tier);
    let count = 0;
    for (const hit of this.found.values()) if (TIERS.indexOf(hit.tier) <= rank) count += 1;
    return count;
  }

  private unread(blocks: readonly number[]): number[] {
    const [from, to] = this.within ?? [0, Infinity];
    return blocks.filter((block) => block >= from && block < to && !this.readBlocks.has(block));
  }

  private async readAll(numbers: readonly number[]): Promise<void> {
    const { query, load } = this;
    const yieldIfDue = yieldToMain();
    await Promise.all(numbers.map(load));
    for (const number of numbers) {
      const run = await loadRunAround(number, query, load);
      for (const hit of matchRun(run, query)) this.found.set(keyOf(hit), hit);
      this.readBlocks.add(number);
      await yieldIfDue();
    }
  }
}

function keyOf({ passages }: Hit): string {
  return `${passages[0]?.order}-${passages[passages.length - 1]?.order}`;
}
