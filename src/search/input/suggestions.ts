/** What to try when nothing was found; offered, never applied. */
import { NUMERAL, readNumeral, writeNumeral } from '../locate/numeral.ts';
import { parseQuery } from '../match/query.ts';
import type { Run } from '../match/textRun.ts';
import type { Source } from '../searchable.ts';

const MOST = 4;
const LONGEST = 100;
const NUMERALS = new RegExp(`(?:${NUMERAL.source})+`, 'gu');

/** Queries that would find something where this one does not. */
export async function hintsFor(source: Source, typed: string): Promise<string[]> {
  const { joined, words } = parseQuery(typed);
  if (joined === '') return [];
  const exists = async (part: string) => (await source.hits(parseQuery(part), 1)).length > 0;
  const apart = typed
    .split(/[\p{P}\s]+/u)
    .filter(Boolean)
    .join(' ');
  const unsure = [
    ...otherNumerals(joined),
    ...(words.length < 2 && apart !== joined ? [apart] : []),
  ];
  const found = await Promise.all(
    unsure.map(async (hint) => (hint !== typed.trim() && (await exists(hint)) ? [hint] : [])),
  );
  return [...new Set([...found.flat(), ...(await source.alike(joined))])];
}

/** The query with its numbers written the other way: 八个方面 → 8个方面. */
export function otherNumerals(word: string): string[] {
  const digits = word.replace(NUMERALS, (run) => String(readNumeral(run)[0]?.[0] ?? run));
  const written = word.replace(/\d{1,2}/gu, (run) => writeNumeral(Number(run)));
  return [digits, written].filter((variant) => variant !== word);
}

/** What of the text is nearly a word: stretches that differ from it in one character, then its longest part. */
export function alikeIn(word: string, runs: readonly Run[]): string[] {
  const part = longestPart(word, runs);
  return [...nearWords(word, runs), ...(part === null ? [] : [part])];
}

/** Stretches of the text that differ from the word in one character, the most frequent first. */
export function nearWords(word: string, runs: readonly Run[]): string[] {
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
  // Where one likeness is frequent, the rare ones are chance.
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

/** The longest part of a word that stands in the text, the first of several, or null. */
export function longestPart(word: string, runs: readonly Run[]): string | null {
  const text = word.slice(0, LONGEST);
  const stands = (part: string) => runs.some(({ folded }) => folded.includes(part));
  let best = '';
  for (let from = 0; from + best.length < text.length; from += 1) {
    let to = from + best.length + 1;
    while (to <= text.length && stands(text.slice(from, to))) {
      best = text.slice(from, to);
      to += 1;
    }
  }
  return best.length > 1 ? best : null;
}
