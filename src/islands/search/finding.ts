import { matchRun } from '#search/match.ts';
import type { Query } from '#search/query.ts';
import { isGivenUp } from '../patience.ts';
import type { Catalogue, Finding } from './catalogue.ts';

/**
 * Hits of any query; of a small library through its index where its text does not come. `failed` is why it did not, if
 * it has been tried. @throws Error that reason, when the index does not come either
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
    return await (await catalogue.archive()).find(query, enough, document);
  } catch {
    throw reason;
  }
}
