import type { SearchPassage } from '../match/block.ts';
import type { Hit } from '../match/match.ts';
import { parseQuery } from '../match/query.ts';
import type { TextRun } from '../match/textRun.ts';
import type { SearchableText } from '../searchable.ts';

/** The text of a library, as far as quotation checks need it. */
export type QuotableText = Pick<SearchableText, 'hits' | 'similarRuns'>;
/** The text of a library, as far as verdicts on whole quotations need it. */
export type JudgedText = QuotableText & Pick<SearchableText, 'passages' | 'traditional'>;

/** Reads the passages of a document between two orders, both included, as far as there are. */
export type ReadPassages = (
  document: string,
  from: number,
  to: number,
) => Promise<readonly SearchPassage[]>;

/** The number of hits to read at first; most sentences have one. */
export const FIRST_HITS = 50;

/** The evidence read for a sentence: its hits or, if there are none, the most similar text. */
export interface Evidence {
  hits: Hit[];
  runs: TextRun[];
}

/**
 * Reads all evidence that the verdict on a sentence needs; of its hits alone, if only exact ones count.
 * @param mostHits the number of hits to read at first
 * @throws Error when the text cannot be read
 */
export async function readEvidence(
  sentence: string,
  source: QuotableText,
  exactOnly = false,
  mostHits = FIRST_HITS,
): Promise<Evidence> {
  const query = parseQuery(sentence);
  // White space in a quotation does not separate words of a query.
  const whole = { ...query, words: [query.joined] };
  let hits = await source.hits(whole, mostHits);
  // Only all hits together prove that none of them is verbatim.
  if (hits.length >= mostHits && !hits.some(isLiteral)) {
    hits = await source.hits(whole, Number.POSITIVE_INFINITY);
  }
  return { hits, runs: hits.length > 0 || exactOnly ? [] : await source.similarRuns(query.joined) };
}

/** Tells whether a hit has exactly the characters of the query. */
export function isLiteral({ tier }: Hit): boolean {
  return tier === 'literal';
}
