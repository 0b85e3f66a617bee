import { NUMERAL, readNumeral, writeNumeral } from '../locate/referenceNumeral.ts';
import { parseQuery } from '../match/query.ts';
import type { TextRun } from '../match/textRun.ts';
import type { SearchableText } from '../searchable.ts';

const MOST = 4;
const LONGEST = 100;
const NUMERALS = new RegExp(`(?:${NUMERAL.source})+`, 'gu');

/** Lists queries that have hits, for one that has none; they are offered, never applied. */
export async function suggestionsFor(source: SearchableText, typed: string): Promise<string[]> {
  const { joined, words } = parseQuery(typed);
  if (joined === '') return [];
  const exists = async (part: string) => (await source.hits(parseQuery(part), 1)).length > 0;
  const separated = typed
    .split(/[\p{P}\s]+/u)
    .filter(Boolean)
    .join(' ');
  const candidates = [
    ...alternativeNumerals(joined),
    ...(words.length < 2 && separated !== joined ? [separated] : []),
  ];
  const found = await Promise.all(
    candidates.map(async (candidate) =>
      candidate !== typed.trim() && (await exists(candidate)) ? [candidate] : [],
    ),
  );
  return [...new Set([...found.flat(), ...(await source.similarWords(joined))])];
}

/** Rewrites the numbers of a query in the other numerals: 八个方面 → 8个方面. */
export function alternativeNumerals(word: string): string[] {
  const digits = word.replace(NUMERALS, (run) => String(readNumeral(run)[0]?.[0] ?? run));
  const written = word.replace(/\d{1,2}/gu, (run) => writeNumeral(Number(run)));
  return [digits, written].filter((variant) => variant !== word);
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
