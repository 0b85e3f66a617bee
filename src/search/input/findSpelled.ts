import { mergeHits } from '../match/mergeHits.ts';
import type { Hit } from '../match/match.ts';
import { MOST_CHAINS } from './pinyinPairs.ts';
import type { Answer } from '../index/queryCursor.ts';

/** What the text holds that is read like some syllables: the strings that were found, and whether that is all. */
export interface Spelled {
  strings: string[];
  hits: Hit[];
  complete: boolean;
}

/** Strings to look for in vain before it is given up. */
const PATIENCE = 24;

/** Hits of strings that are read alike, the most frequent first, until there are `enough`. */
export async function findSpelled(
  all: readonly string[],
  look: (string: string) => Promise<Pick<Answer, 'hits' | 'complete'>>,
  enough: number,
): Promise<Spelled> {
  const strings: string[] = [];
  let hits: Hit[] = [];
  let complete = all.length < MOST_CHAINS;
  let tried = 0;
  while (tried < all.length && hits.length < enough && tried < PATIENCE + hits.length) {
    const string = all[tried] ?? '';
    const found = await look(string);
    if (found.hits.length > 0) strings.push(string);
    hits = mergeHits([...hits, ...found.hits]);
    complete &&= found.complete;
    tried += 1;
  }
  return { strings, hits, complete: complete && tried === all.length };
}
