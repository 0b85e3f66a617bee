/** The items of a list in the source that a quotation leaves out: 劳模精神、工匠精神 lacks 劳动精神. */
import { folded } from '../match/fold.ts';
import type { Range } from '../match/range.ts';

/** Words between two marks, folded, with their range and the end of the marks that follow. */
interface Item {
  words: string;
  range: Range;
  next: number;
}

/** The number of characters beside a place in which the rest of a list may stand. */
const REACH = 160;
/** The shortest item in characters by which a list is recognised. */
const SHORTEST_ITEM = 2;
/** The most characters of the items left out in a row. */
const MOST_LEFT_OUT = 240;

/** Finds the ranges of a text whose items stand between two items that a quotation has side by side. */
export function leftOutItems(quotation: string, text: string, [from, to]: Range): Range[] {
  const start = Math.max(0, from - REACH);
  const quoted = itemsIn(quotation);
  const items = itemsIn(text.slice(start, to + REACH));
  const pairs = pairItems(quoted, items);
  return pairs.flatMap(([ours, theirs], index): Range[] => {
    const next = pairs[index + 1];
    if (!next || next[0] !== ours + 1 || next[1] === theirs + 1) return [];
    const startOf = (at: number) => start + (items[at] as Item).range[0];
    const [first, last] = [startOf(theirs + 1), startOf(next[1])];
    return last - first > MOST_LEFT_OUT ? [] : [[first, last]];
  });
}

/** Returns a text without some ranges, with a range of it, and a function from its positions to those of the text. */
export function withoutRanges(
  text: string,
  [from, to]: Range,
  ranges: readonly Range[],
): { text: string; range: Range; original: (at: number) => number } {
  let rest = '';
  let at = 0;
  for (const [start, end] of ranges) {
    rest += text.slice(at, start);
    at = end;
  }
  rest += text.slice(at);
  const moved = (position: number) =>
    position - ranges.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(position, b) - a), 0);
  const original = (position: number) =>
    ranges.reduce((sum, [a, b]) => (sum >= a ? sum + b - a : sum), position);
  return { text: rest, range: [moved(from), moved(to)], original };
}

function itemsIn(text: string): Item[] {
  const items: Item[] = [];
  let from = 0;
  const add = (to: number, next: number) => {
    const words = folded(text.slice(from, to));
    if (words !== '') items.push({ words, range: [from, to], next });
    from = next;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (/[、，；。：,;:]/u.test(text.charAt(at))) add(at, at + 1);
  }
  add(text.length, text.length);
  return items;
}

/** The weight of an equal character: more than all pairs that are beside the one before. */
const CHARACTER = 4096;
/** The weight of a pair beside the one before: more than that of both items at the edges where they are not cut. */
const BESIDE = 3;

/**
 * Pairs equal items in order, as many characters of them as possible and of these as many side by side as possible;
 * an edge of the quotation may cut its item, but one that it does not cut is likelier.
 */
function pairItems(ours: readonly Item[], theirs: readonly Item[]): Range[] {
  const width = theirs.length + 1;
  const best = new Float64Array((ours.length + 1) * width);
  /** The best that begins with the pair of two items; 0 where they differ. */
  const paired = new Float64Array((ours.length + 1) * width);
  const after = (i: number, j: number) => {
    const [next = 0, beside = 0] = [best[i * width + j], paired[i * width + j]];
    return Math.max(next, beside > 0 ? beside + BESIDE : 0);
  };
  for (let i = ours.length - 1; i >= 0; i -= 1) {
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      const [{ words: own }, { words }] = [ours[i] as Item, theirs[j] as Item];
      if (isSame(ours, i, words))
        paired[at] = own.length * CHARACTER + Number(own === words) + after(i + 1, j + 1);
      best[at] = Math.max(paired[at] ?? 0, best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  const pairs: Range[] = [];
  for (let i = 0, j = 0; i < ours.length && j < theirs.length;) {
    const at = i * width + j;
    const [last] = pairs.slice(-1);
    const isBeside = last?.[0] === i - 1 && last[1] === j - 1;
    const [here = 0, own = 0] = [best[at], paired[at]];
    // Among equal ways a pair is made late, so that items beside each other stay so.
    const isPaired = own > 0 && (isBeside ? own + BESIDE >= here : own === here);
    if (isPaired && (isBeside || (here !== best[at + 1] && here !== best[at + width]))) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (here === best[at + 1]) j += 1;
    else i += 1;
  }
  return pairs;
}

function isSame(ours: readonly Item[], index: number, theirs: string): boolean {
  const { words } = ours[index] as Item;
  if (words === theirs) return words.length >= SHORTEST_ITEM || index === 0;
  if (words.length < SHORTEST_ITEM) return false;
  return (
    (index === 0 && theirs.endsWith(words)) ||
    (index === ours.length - 1 && theirs.startsWith(words))
  );
}
