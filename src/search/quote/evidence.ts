import type { Hit } from '../match/match.ts';
import { parseQuery } from '../match/query.ts';
import type { Run } from '../match/textRun.ts';
import type { Source } from '../searchable.ts';

/** A library's text, as far as checking a quotation needs it. */
export type Text = Pick<Source, 'hits' | 'near'>;

/** Exact places to look for before judging; most sentences have one. */
const ENOUGH = 50;

/** What has been read for a sentence: the places where it stands or else the text that is like it. */
export interface Evidence {
  hits: Hit[];
  runs: Run[];
}

/** Reads for a sentence all that its verdict needs. @throws Error when the text cannot be read */
export async function evidenceFor(sentence: string, source: Text): Promise<Evidence> {
  const query = parseQuery(sentence);
  // White space in a quotation does not make it several words to look for.
  const whole = { ...query, words: [query.joined] };
  let hits = await source.hits(whole, ENOUGH);
  // Not to be verbatim anywhere is to be said only of all the places there are.
  if (hits.length >= ENOUGH && !hits.some(isLiteral)) {
    hits = await source.hits(whole, Number.POSITIVE_INFINITY);
  }
  return { hits, runs: hits.length > 0 ? [] : await source.near(query.joined) };
}

/** Whether a hit is the very characters looked for. */
export function isLiteral({ tier }: Hit): boolean {
  return tier === 'literal';
}
