import { MOST_PLACES, passageRangeIn, quotableFirst, textOfPassages } from './quotable.ts';
import type { PassageRange } from './quotable.ts';
import { folded } from '../match/fold.ts';
import { rangesOfWord } from '../match/textMatch.ts';
import type { Yield } from '../index/yieldToMain.ts';
import type { TextRun } from '../match/textRun.ts';

/** A part of a patchwork: its range in the patchwork, and its places in the library, those that may be quoted first. */
export interface QuotedPart {
  from: number;
  to: number;
  places: PassageRange[];
}

/** The shortest part in characters; shorter matches are chance. */
const SHORTEST_PART = 4;
/** The share of a patchwork that must come from the library. */
const LEAST_COVERED = 0.7;

/** Splits a text into the longest parts that occur in the library, or null when it is no patchwork. */
export async function findPatchwork(
  text: string,
  runs: readonly TextRun[],
  yieldNow: Yield,
): Promise<QuotedPart[] | null> {
  const lengths = await longestMatches(text, runs, yieldNow);
  const parts: QuotedPart[] = [];
  let covered = 0;
  for (let at = 0; at < text.length;) {
    const length = lengths[at] ?? 0;
    const last = parts[parts.length - 1];
    if (length > 0) {
      await yieldNow();
      parts.push({
        from: at,
        to: at + length,
        places: placesOf(text.slice(at, at + length), runs),
      });
      covered += length;
    } else if (last?.places.length === 0) last.to += 1;
    else parts.push({ from: at, to: at + 1, places: [] });
    at += length || 1;
  }
  const known = parts.filter(({ places }) => places.length > 0);
  return known.length > 1 && covered >= text.length * LEAST_COVERED
    ? settleSeams(text, parts, runs)
    : null;
}

/** Moves the seams between parts, where equal characters allow it, to the beginnings of passages or clauses. */
function settleSeams(text: string, parts: readonly QuotedPart[], runs: readonly TextRun[]) {
  const settled: QuotedPart[] = [];
  for (const part of parts) {
    const last = settled.pop();
    const best = last && last.places.length > 0 ? beginningBetter(text, part, last, runs) : part;
    if (last && best !== part) {
      const words = text.slice(last.from, best.from);
      settled.push({ from: last.from, to: best.from, places: placesOf(words, runs) });
    } else if (last) settled.push(last);
    settled.push(best);
  }
  return settled;
}

/** Returns a part from the best beginning that it can have within the part before it. */
function beginningBetter(
  text: string,
  part: QuotedPart,
  before: QuotedPart,
  runs: readonly TextRun[],
): QuotedPart {
  let best = part;
  for (let from = part.from - 1; from >= before.from + SHORTEST_PART; from -= 1) {
    const places = part.places.length > 0 ? placesOf(text.slice(from, part.to), runs) : [];
    if (places.length === 0) break;
    if (edgeOf(places) > edgeOf(best.places)) best = { from, to: part.to, places };
  }
  return best;
}

/** Rates the best beginning of some places: that of a passage 2, that of a clause 1, another 0. */
function edgeOf(places: readonly PassageRange[]): number {
  const rates = places.map((place) => {
    const before = textOfPassages(place).charAt(place.range[0] - 1);
    return before === '' ? 2 : Number(folded(before) === '');
  });
  return Math.max(0, ...rates);
}

/** Returns what a text has beside its longest part that occurs in the library; '' where no part is that long. */
export async function besideLongestPart(
  text: string,
  runs: readonly TextRun[],
  shortest: number,
  yieldNow: Yield,
): Promise<string> {
  const lengths = await longestMatches(text, runs, yieldNow);
  const length = lengths.reduce((most, one) => Math.max(most, one), 0);
  if (length < shortest) return '';
  const from = lengths.indexOf(length);
  const [before, after] = [text.slice(0, from), text.slice(from + length)];
  return before.length > after.length ? before : after;
}

/** Measures for each character of a text the longest match in the library that begins with it. */
async function longestMatches(
  text: string,
  runs: readonly TextRun[],
  yieldNow: Yield,
): Promise<Uint16Array> {
  const lengths = new Uint16Array(text.length);
  const starts = new Map<string, number[]>();
  for (let at = 0; at + SHORTEST_PART <= text.length; at += 1) {
    const start = text.slice(at, at + SHORTEST_PART);
    starts.set(start, [...(starts.get(start) ?? []), at]);
  }
  for (const { folded } of runs) {
    await yieldNow();
    for (let place = 0; place + SHORTEST_PART <= folded.length; place += 1) {
      for (const at of starts.get(folded.slice(place, place + SHORTEST_PART)) ?? []) {
        // A match that continues from the character before has been measured with it.
        if (at > 0 && text[at - 1] === folded[place - 1]) continue;
        let end = SHORTEST_PART;
        while (at + end < text.length && text[at + end] === folded[place + end]) end += 1;
        for (let left = end; left >= SHORTEST_PART; left -= 1) {
          const begun = at + end - left;
          lengths[begun] = Math.max(lengths[begun] ?? 0, left);
        }
      }
    }
  }
  return lengths;
}

/** Finds the places of a part, those where it may be quoted first. */
function placesOf(part: string, runs: readonly TextRun[]): PassageRange[] {
  const places: PassageRange[] = [];
  for (const run of runs) {
    for (const range of rangesOfWord(run, part)) {
      if (places.length < MOST_PLACES) places.push(passageRangeIn(run, range));
    }
  }
  return quotableFirst(places);
}
