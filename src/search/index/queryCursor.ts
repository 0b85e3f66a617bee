/** One query's way through the blocks that may hold it. */
import type { Block } from '../match/block.ts';
import type { Lookup } from './postings.ts';
import { breather } from './yieldToMain.ts';
import { matchRun } from '../match/match.ts';
import type { Hit } from '../match/match.ts';
import { TIERS } from '../match/occurrence.ts';
import type { Tier } from '../match/occurrence.ts';

import type { Query } from '../match/query.ts';
import { stretchAround } from './adjacentBlocks.ts';

/** Hits so far, and how many of the blocks that may hold more have not been read. */
export interface Answer {
  hits: Hit[];
  unread: number;
  /** Nothing more can be found. */
  complete: boolean;
  /** Whether better hits than some of these may be among what has not been read. */
  better?: boolean;
}

/** Blocks to keep to, `to` exclusive. */
export type Within = readonly [from: number, to: number];

/** Blocks asked for at once, at first and at most. */
const BATCH = 4;
const LARGEST_BATCH = 16;

/** What has been read and found for one query; asked for more, it goes on from there. */
export class Trail {
  private readonly lookup: Lookup;
  private readonly load: (number: number) => Promise<Block>;
  private readonly query: Query;
  private readonly within: Within | undefined;
  private readonly read = new Set<number>();
  private readonly found = new Map<string, Hit>();

  constructor(
    lookup: Lookup,
    load: (number: number) => Promise<Block>,
    query: Query,
    within?: Within,
  ) {
    this.lookup = lookup;
    this.load = load;
    this.query = query;
    this.within = within;
  }

  /**
   * Reads on, where the best hits can be first, to `enough` hits as good as any; about `most` more blocks and no
   * further, unless there is nothing to show yet.
   */
  async follow(enough: number, most: number): Promise<Answer> {
    const limit = this.read.size + most;
    const goesOn = (tier: Tier) =>
      this.count(tier) < enough && (this.read.size < limit || this.found.size === 0);
    for (const tier of TIERS) {
      // To look for words apart costs most, and there are enough together.
      if (tier === 'scattered' && this.found.size >= enough && this.query.words.length > 1) {
        return this.answer(0, false, false);
      }
      // Of the blocks of the whole library few may lie within, so all of them are asked for at once.
      for (let wanted = this.within ? Infinity : enough; ; wanted *= 4) {
        const { blocks, complete } = await this.lookup.candidates(this.query, tier, wanted);
        const unread = this.unread(blocks);
        while (unread.length > 0 && goesOn(tier)) {
          const size = Math.min(Math.max(BATCH, this.read.size), LARGEST_BATCH);
          await this.readAll(unread.splice(0, size));
        }
        if (unread.length > 0 || (!complete && !goesOn(tier))) {
          const better = this.count(tier) < enough && this.count(tier) < this.found.size;
          return this.answer(unread.length, false, better);
        }
        if (complete) break;
      }
    }
    return this.answer(0, true, false);
  }

  private answer(unread: number, complete: boolean, better: boolean): Answer {
    return { hits: [...this.found.values()].sort(byPlace), unread, complete, better };
  }

  /** Hits of a tier and the better ones. */
  private count(tier: Tier): number {
    const rank = TIERS.indexOf(tier);
    let count = 0;
    for (const hit of this.found.values()) if (TIERS.indexOf(hit.tier) <= rank) count += 1;
    return count;
  }

  private unread(blocks: readonly number[]): number[] {
    const [from, to] = this.within ?? [0, Infinity];
    return blocks.filter((block) => block >= from && block < to && !this.read.has(block));
  }

  private async readAll(numbers: readonly number[]): Promise<void> {
    const { query, load } = this;
    const breathe = breather();
    await Promise.all(numbers.map(load));
    for (const number of numbers) {
      const run = await stretchAround(number, query, load);
      for (const hit of matchRun(run, query)) this.found.set(keyOf(hit), hit);
      this.read.add(number);
      await breathe();
    }
  }
}

function byPlace({ entries: a }: Hit, { entries: b }: Hit): number {
  return (a[0]?.order ?? 0) - (b[0]?.order ?? 0) || a.length - b.length;
}

function keyOf({ entries }: Hit): string {
  return `${entries[0]?.order}-${entries[entries.length - 1]?.order}`;
}
