import { parseQuery } from '#search/query.ts';
import type { Catalogue, Finding } from './catalogue.ts';

/** What was found, and for which words if not for those typed. */
export interface Answered extends Finding {
  /** What to mark on the page a result leads to. */
  marked: string;
  /** How the typed words were read, when otherwise than as typed. */
  reading: string;
}

/** Hits of what was typed; failing that, of what else it can mean. */
export async function answer(
  catalogue: Catalogue,
  typed: string,
  literal: boolean,
  enough: number,
): Promise<Answered> {
  const query = parseQuery(typed, literal);
  const finding = await catalogue.find(query, enough);
  const asTyped = { ...finding, marked: query.raw, reading: '' };
  if (finding.hits.length > 0 || query.literal) return asTyped;
  const { readOtherwise } = await catalogue.more();
  return (await readOtherwise(catalogue, query, enough)) ?? asTyped;
}
