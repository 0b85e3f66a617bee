import { mergeHits } from './merge.ts';
import type { Hit } from './match.ts';
import { MOST_CHAINS } from './pairs.ts';
import { parseQuery } from './query.ts';
import type { Source } from './source.ts';

/** What the text holds that is read like some syllables: the strings looked for, their hits, and whether that is all. */
export interface Spelled {
  strings: string[];
  hits: Hit[];
  complete: boolean;
}

/** Strings to look for in vain before it is given up. */
const PATIENCE = 24;

/** Hits of the strings that are read like these syllables, the most frequent first, until there are `enough`. */
export async function findSpelled(
  source: Pick<Source, 'spelled' | 'hits'>,
  syllables: readonly string[],
  enough: number,
): Promise<Spelled> {
  const all = await source.spelled(syllables);
  const strings: string[] = [];
  let hits: Hit[] = [];
  let tried = 0;
  while (tried < all.length && hits.length < enough && tried < PATIENCE + hits.length) {
    const string = all[tried] ?? '';
    const found = await source.hits(parseQuery(string), enough - hits.length);
    if (found.length > 0) strings.push(string);
    hits = mergeHits([...hits, ...found]);
    tried += 1;
  }
  // Of a string with hits enough there may be more than were given.
  const complete = tried === all.length && all.length < MOST_CHAINS && hits.length < enough;
  return { strings, hits, complete };
}
