import { blockFile } from '#search/card.ts';
import { entriesOf } from '#search/entry.ts';
import type { Block } from '#search/entry.ts';
import { matchRun } from '#search/match.ts';
import type { Query } from '#search/query.ts';
import { runsOf } from '#search/run.ts';
import type { Run } from '#search/run.ts';
import { isGivenUp } from '../patience.ts';
import type { Catalogue, Finding } from './catalogue.ts';

/**
 * Hits of any query; of a small library in its blocks where its whole text does not come. `failed` is why it did not,
 * if it has been tried. @throws Error that reason, when the blocks do not come either
 */
export async function find(
  catalogue: Catalogue,
  query: Query,
  enough: number,
  document: string,
  failed?: unknown,
): Promise<Finding> {
  let reason = failed;
  try {
    if (reason === undefined) return await catalogue.find(query, enough, document, matchRun);
  } catch (error) {
    reason = error;
  }
  if (catalogue.card.form === 'index' || isGivenUp(reason)) throw reason;
  try {
    const hits = (await runsInBlocks(catalogue)).flatMap((run) => matchRun(run, query));
    return { hits, unread: 0, complete: true, proven: true };
  } catch {
    throw reason;
  }
}

/** All the text again, from other files than the one that holds it whole. */
async function runsInBlocks({ card, parcel }: Catalogue): Promise<Run[]> {
  const numbers = Array.from({ length: card.blocks }, (_, number) => number);
  const blocks = await Promise.all(numbers.map((number) => parcel<Block>(blockFile(number))));
  return runsOf(blocks.flatMap(entriesOf));
}
