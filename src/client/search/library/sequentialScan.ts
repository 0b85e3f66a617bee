import { yieldToMain } from '#search/index/yieldToMain.ts';
import { shardFile } from '#search/index/manifest.ts';
import { passagesOfBlock } from '#search/match/block.ts';
import type { Block } from '#search/match/block.ts';
import { matchRun } from '#search/match/match.ts';
import type { Hit } from '#search/match/match.ts';
import type { Query } from '#search/match/query.ts';
import { runsOf } from '#search/match/textRun.ts';
import type { TextRun } from '#search/match/textRun.ts';
import type { SearchClient, ScanProgress } from './library.ts';

/** The compressed bytes up to which a library is scanned without asking, and its shards are cached. */
export const SMALL_LIBRARY_BYTES = 300_000;

/** Yields every document of a library in order, shard by shard, with the share of the text that has been read. */
export async function* scanDocuments(
  client: SearchClient,
): AsyncGenerator<[run: TextRun, share: number]> {
  const { volumes, bytes } = client.manifest;
  const read = (number: number) =>
    bytes <= SMALL_LIBRARY_BYTES
      ? client.loadPayload<Block[]>(shardFile(number))
      : client.loadShard(number);
  const yieldIfDue = yieldToMain();
  for (let number = 0; number < volumes; number += 1) {
    const documents = runsOf((await read(number)).flatMap(passagesOfBlock));
    for (const [index, document] of documents.entries()) {
      yield [document, (number + (index + 1) / documents.length) / volumes];
      await yieldIfDue();
    }
  }
}

/** Scans a library's text document by document; the same query again continues where the last scan stopped. */
export class SequentialScan {
  private readonly client: SearchClient;
  private last: [key: string, cursor: ScanCursor] | null = null;

  constructor(client: SearchClient) {
    this.client = client;
  }

  /** Continues a query until there are enough hits or `share` more of the text is read; in one document, if not ''. */
  async read(query: Query, enough: number, document: string, share: number): Promise<ScanProgress> {
    const key = JSON.stringify([query, document]);
    const cursor =
      this.last?.[0] === key ? this.last[1] : new ScanCursor(this.client, query, document);
    this.last = [key, cursor];
    try {
      return await cursor.read(enough, share);
    } catch (error) {
      // A failed scan cannot be resumed; start over next time.
      this.last = null;
      throw error;
    }
  }
}

class ScanCursor {
  private readonly query: Query;
  private readonly document: string;
  private readonly documents: ReturnType<typeof scanDocuments>;
  private readonly hits: Hit[] = [];
  private share = 0;

  constructor(client: SearchClient, query: Query, document: string) {
    this.query = query;
    this.document = document;
    this.documents = scanDocuments(client);
  }

  async read(enough: number, share: number): Promise<ScanProgress> {
    const until = Math.min(1, this.share + share);
    while (this.share < until && this.hits.length < enough) {
      const next = await this.documents.next();
      if (next.done) this.share = 1;
      else this.addDocument(...next.value);
    }
    return { share: this.share, hits: [...this.hits] };
  }

  private addDocument(run: TextRun, share: number): void {
    this.share = share;
    if (this.document !== '' && run.passages[0]?.document !== this.document) return;
    this.hits.push(...matchRun(run, this.query));
  }
}
