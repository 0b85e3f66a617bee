import { HAN_NUMERALS } from '#edition/numeral.ts';
import { parseQuery } from '../match/query.ts';
import type { TextRun } from '../match/textRun.ts';
import type { WordSource } from './wordSource.ts';
import { UNLIKELY } from './likelySlips.ts';
import type { LikelySlips } from './likelySlips.ts';

const MOST = 4;
const LONGEST = 100;
const NUMBER = new RegExp(`[\\d${HAN_NUMERALS}]`, 'u');

/** Lists queries that have hits, for one that has none; they are offered, never applied. */
export async function suggestionsFor(source: WordSource, typed: string): Promise<string[]> {
  const { joined, words } = parseQuery(typed);
  if (joined === '') return [];
  const separated = typed
    .split(/[\p{P}\s]+/u)
    .filter(Boolean)
    .join(' ');
  const isAnother = words.length < 2 && separated !== joined && separated !== typed.trim();
  const hasHits = isAnother && (await source.hits(parseQuery(separated), 1)).length > 0;
  return [...new Set([...(hasHits ? [separated] : []), ...(await source.similarWords(joined))])];
}

/** Lists the words of the text for which a word may be a slip, then its longest part in the text. */
export function similarWordsIn(
  word: string,
  runs: readonly TextRun[],
  slips: LikelySlips,
): string[] {
  const part = longestPart(word, runs);
  return [...wordsSlippedFrom(word, runs, slips), ...(part === null ? [] : [part])];
}

/**
 * Lists the words of the text for which a word may be a slip, the likeliest first: those that differ in one character,
 * since a word of two characters has little in common with most of these only those that differ by a likely slip.
 */
export function wordsSlippedFrom(
  word: string,
  runs: readonly TextRun[],
  slips: LikelySlips,
): string[] {
  if (word.length < 2 || word.length > LONGEST) return [];
  const short = word.length === 2;
  const counts = new Map<string, number>();
  for (const { folded } of runs) {
    for (let at = 0; at + word.length <= folded.length; at += 1) {
      if (!short && !differsInOne(word, folded, at)) continue;
      const near = folded.slice(at, at + word.length);
      counts.set(near, (counts.get(near) ?? 0) + 1);
    }
  }
  const ranked = [...counts]
    .filter(([near]) => near !== word)
    .map(([near, count]) => ({ near, count, rank: slips.rank(word, near) }))
    .filter(({ rank }) => !short || rank < UNLIKELY)
    .sort((a, b) => a.rank - b.rank || b.count - a.count);
  // Beside a frequent word, rare ones that differ alike are chance.
  const most = (rank: number) => ranked.find((other) => other.rank === rank)?.count ?? 0;
  return ranked
    .filter(({ count, rank }) => count * 3 >= most(rank))
    .slice(0, MOST)
    .map(({ near }) => near);
}

/** Tells whether a word differs in one character from that at a position of a text; another number is no slip. */
function differsInOne(word: string, text: string, at: number): boolean {
  let different = -1;
  for (let index = 0; index < word.length; index += 1) {
    if (word.charCodeAt(index) === text.charCodeAt(at + index)) continue;
    if (different !== -1) return false;
    different = index;
  }
  if (different === -1) return false;
  return !NUMBER.test(word.charAt(different)) && !NUMBER.test(text.charAt(at + different));
}

/** Returns the longest part of a word that is in the text, the first of several, or null. */
export function longestPart(word: string, runs: readonly TextRun[]): string | null {
  const text = word.slice(0, LONGEST);
  const occurs = (part: string) => runs.some(({ folded }) => folded.includes(part));
  let best = '';
  for (let from = 0; from + best.length < text.length; from += 1) {
    let to = from + best.length + 1;
    while (to <= text.length && occurs(text.slice(from, to))) {
      best = text.slice(from, to);
      to += 1;
    }
  }
  return best.length > 1 ? best : null;
}
