import { FILES, blockFile } from '#search/index/manifest.ts';
import { passagesOfBlock } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { similarWordsIn } from '#search/input/suggestions.ts';
import { matchRun } from '#search/match/match.ts';
import { stringsReadAs } from '#search/input/pinyin.ts';
import type { PinyinTable } from '#search/input/pinyin.ts';
import type { Query } from '#search/match/query.ts';
import { runsOf } from '#search/match/textRun.ts';
import type { TextRun } from '#search/match/textRun.ts';
import { isCancelled } from '../../platform/timeout.ts';
import type { SearchClient, SearchLibrary } from './library.ts';

/**
 * The text of a small library, loaded as a whole: every query is answered by scanning all of it. When the file of the
 * whole text fails to load, the text is assembled from its blocks.
 */
export class FullTextLibrary implements SearchLibrary {
  private readonly client: SearchClient;

  constructor(client: SearchClient) {
    this.client = client;
  }

  async find(query: Query) {
    return { hits: await this.hits(query), unread: 0, complete: true, exhaustive: true };
  }

  async hits(query: Query) {
    return (await this.textRuns()).flatMap((run) => matchRun(run, query));
  }

  similarRuns() {
    return this.textRuns();
  }

  async stringsReadAs(syllables: readonly string[]) {
    const table = await this.client.loadPayload<PinyinTable>(FILES.pinyin);
    const runs = await this.textRuns();
    return [...new Set(runs.flatMap((run) => stringsReadAs(run, syllables, table)))];
  }

  async similarWords(word: string) {
    return similarWordsIn(word, await this.textRuns());
  }

  /** Assembles the text from its blocks after its file failed. @throws `reason` when the blocks fail to load too */
  private async assembleFromBlocks(reason: unknown): Promise<TextRun[]> {
    if (isCancelled(reason)) throw reason;
    const { manifest, loadPayload } = this.client;
    const numbers = Array.from({ length: manifest.blocks }, (_, number) => number);
    try {
      const blocks = await Promise.all(
        numbers.map((number) => loadPayload<Block>(blockFile(number))),
      );
      const runs = runsOf(blocks.flatMap(passagesOfBlock));
      this.client.setTextRuns(Promise.resolve(runs));
      return runs;
    } catch {
      throw reason;
    }
  }

  private async textRuns(): Promise<TextRun[]> {
    try {
      return await this.client.textRuns();
    } catch (error) {
      return this.assembleFromBlocks(error);
    }
  }
}
