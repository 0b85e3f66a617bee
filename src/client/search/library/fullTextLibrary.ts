import { PLANNED_LENGTH } from '#search/index/indexLookup.ts';
import type { IndexLookup } from '#search/index/indexLookup.ts';
import { FILES, blockFile } from '#search/index/manifest.ts';
import { yieldToMain } from '#search/index/yieldToMain.ts';
import { passagesOfBlock } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { matchRun } from '#search/match/match.ts';
import type { ConversionTable } from '#search/input/traditional.ts';
import type { Query } from '#search/match/query.ts';
import type { Tier } from '#search/match/textMatch.ts';
import { runsOf } from '#search/match/textRun.ts';
import type { TextRun } from '#search/match/textRun.ts';
import { isCancelled } from '../../platform/timeout.ts';
import type { FullText, LibraryAnswer, SearchClient, SearchLibrary } from './library.ts';

const LITERAL: readonly Tier[] = ['literal'];
/** The tiers of a query that is not literal; hits as typed are among the folded ones. */
const FOLDED: readonly Tier[] = ['folded', 'scattered'];

/** Returns the full text that blocks make. */
export function fullTextOf(blocks: readonly Block[]): FullText {
  const passages = blocks.map(passagesOfBlock);
  let runs: TextRun[] | undefined;
  return { blocks: passages, runs: () => (runs ??= runsOf(passages.flat())) };
}

/**
 * The text of a small library, loaded as a whole. A query is answered from the blocks that the index names; where it
 * cannot be read, all of the text is searched. When the file of the text fails to load, it is assembled from its blocks.
 */
export class FullTextLibrary implements SearchLibrary {
  private readonly client: SearchClient;
  private readonly index: IndexLookup | undefined;

  /** @param index the lookup of the index, where this browser can read one */
  constructor(client: SearchClient, index?: IndexLookup) {
    this.client = client;
    this.index = index;
  }

  async find(query: Query): Promise<LibraryAnswer> {
    const [text, candidates] = await Promise.all([this.fullText(), this.candidates(query)]);
    const yieldIfDue = yieldToMain();
    const runs = candidates ? runsNear(text, candidates, query) : text.runs();
    await yieldIfDue();
    const hits = runs.flatMap((run) => matchRun(run, query));
    const indexMissing = this.index !== undefined && candidates === undefined;
    return { hits, complete: true, exhaustive: true, indexMissing, countUnread: async () => 0 };
  }

  /** Finds hits in the text alone: a quotation that is checked must not show in what the page asks for. */
  async hits(query: Query) {
    return (await this.fullText()).runs().flatMap((run) => matchRun(run, query));
  }

  async similarRuns() {
    return (await this.fullText()).runs();
  }

  async passages(document: string, from: number, to: number) {
    const runs = (await this.fullText()).runs();
    return runs
      .flatMap(({ passages }) => passages)
      .filter((one) => one.document === document && from <= one.order && one.order <= to);
  }

  traditional() {
    return this.client.loadPayload<ConversionTable>(FILES.traditional);
  }

  /** Looks up the blocks in which hits may begin; undefined when the index does not arrive. */
  private async candidates(query: Query): Promise<number[] | undefined> {
    const { index } = this;
    if (!index) return undefined;
    try {
      const tiers = query.literal ? LITERAL : FOLDED;
      const found = await Promise.all(tiers.map((tier) => index.candidates(query, tier, Infinity)));
      return found.flatMap(({ blocks }) => blocks);
    } catch (error) {
      if (isCancelled(error)) throw error;
      return undefined;
    }
  }

  /** Assembles the text from its blocks after its file failed. @throws `reason` when the blocks fail to load too */
  private async assembleFromBlocks(reason: unknown): Promise<FullText> {
    if (isCancelled(reason)) throw reason;
    const { manifest, loadPayload } = this.client;
    const numbers = Array.from({ length: manifest.blocks }, (_, number) => number);
    try {
      const blocks = await Promise.all(
        numbers.map((number) => loadPayload<Block>(blockFile(number))),
      );
      const text = fullTextOf(blocks);
      this.client.setFullText(Promise.resolve(text));
      return text;
    } catch {
      throw reason;
    }
  }

  private async fullText(): Promise<FullText> {
    try {
      return await this.client.fullText();
    } catch (error) {
      return this.assembleFromBlocks(error);
    }
  }
}

/** Joins the blocks in which hits may begin, and those into which they may extend, into runs. */
function runsNear({ blocks }: FullText, candidates: readonly number[], query: Query): TextRun[] {
  // A block that continues has so many characters at least; a mark before a word may be in the block before.
  const reach = 1 + Math.ceil(query.joined.length / PLANNED_LENGTH);
  const near = new Set<number>();
  for (const number of candidates) {
    for (let beside = number - 1; beside <= number + reach; beside += 1) near.add(beside);
  }
  return runsOf(blocks.filter((_, number) => near.has(number)).flat());
}
