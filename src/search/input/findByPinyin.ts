import { mergeHits } from '../match/mergeHits.ts';
import type { Hit } from '../match/match.ts';
import type { Answer } from '../index/queryCursor.ts';
import type { Candidates } from './pinyinPairs.ts';

/** The strings of the text that are pronounced as typed, with their hits, and whether these are all. */
export interface PinyinMatches {
  strings: string[];
  hits: Hit[];
  complete: boolean;
}

/** The number of strings without hits after which the search ends. */
const MOST_MISSES = 12;

/** Searches for strings of the same pinyin, given most frequent first, until there are `enough` hits. */
export async function findByPinyin(
  candidates: Candidates,
  search: (string: string) => Promise<Pick<Answer, 'hits' | 'complete'>>,
  enough: number,
): Promise<PinyinMatches> {
  const strings: string[] = [];
  let hits: Hit[] = [];
  let complete = candidates.complete;
  let tried = 0;
  for (const string of candidates.strings) {
    if (hits.length >= enough || tried >= MOST_MISSES + hits.length) break;
    const found = await search(string);
    if (found.hits.length > 0) strings.push(string);
    hits = mergeHits([...hits, ...found.hits]);
    complete &&= found.complete;
    tried += 1;
  }
  return { strings, hits, complete: complete && tried === candidates.strings.length };
}
