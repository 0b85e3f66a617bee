import { parseQuery } from '../match/query.ts';
import type { TextRun } from '../match/textRun.ts';
import type { SearchableText } from '../searchable.ts';

const MOST = 4;
const LONGEST = 100;

/** Lists queries that have hits, for one that has none; they are offered, never applied. */
export async function suggestionsFor(source: SearchableText, typed: string): Promise<string[]> {
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

/** Lists the words of the text that differ from a word in one character, then its longest part in the text. */
export function similarWordsIn(word: string, runs: readonly TextRun[]): string[] {
  const part = longestPart(word, runs);
  return [...wordsOneCharacterOff(word, runs), ...(part === null ? [] : [part])];
}

/** Lists the words of the text that differ from a word in one character, most frequent first. */
export function wordsOneCharacterOff(word: string, runs: readonly TextRun[]): string[] {
  if (word.length < 2 || word.length > LONGEST) return [];
  const counts = new Map<string, number>();
  for (const { folded } of runs) {
    for (let at = 0; at + word.length <= folded.length; at += 1) {
      if (!differsInOne(word, folded, at)) continue;
      const near = folded.slice(at, at + word.length);
      counts.set(near, (counts.get(near) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const most = ranked[0]?.[1] ?? 0;
  // Beside a frequent word, rare ones are chance.
  return ranked
    .filter(([, count]) => count * 3 >= most)
    .slice(0, MOST)
    .map(([near]) => near);
}

function differsInOne(word: string, text: string, at: number): boolean {
  let different = 0;
  for (let index = 0; index < word.length && different < 2; index += 1) {
    if (word.charCodeAt(index) !== text.charCodeAt(at + index)) different += 1;
  }
  return different === 1;
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
