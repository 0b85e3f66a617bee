import { folded } from '../match/fold.ts';
import type { Range } from '../match/range.ts';
import { align } from './align.ts';
import type { Edit } from './align.ts';
import { settleEdges } from './edges.ts';
import { leftOutItems, withoutRanges } from './leftOutItems.ts';

/** The source of a quotation, with all differences, punctuation included. */
export interface Comparison {
  /** The range of the source in the text that was compared. */
  range: Range;
  source: string;
  /** The positions in `source` at which its passages begin. */
  breaks: number[];
  /** The differences; ranges of the text are those of `source`. */
  edits: Edit[];
}

/** The number of characters beside a place in which to look for punctuation that belongs to a quotation. */
const MOST_PUNCTUATION = 8;
/** The length in characters from which words left out within a clause are an omission, not a slip. */
const LONG_OMISSION = 8;

/**
 * Compares a quotation with the words of a text near a range of it.
 * @param offsets the starts of passages in the text
 * @param leftOut the ranges that the quotation is known to leave out
 */
export function compareWithSource(
  quotation: string,
  text: string,
  near: Range,
  offsets: readonly number[] = [],
  leftOut: readonly Range[] = [],
): Comparison {
  const source = { text, offsets };
  return leftOut.length > 0
    ? compareWithout(quotation, source, near, leftOut).comparison
    : compareItems(quotation, source, near);
}

/** A text with the positions at which its passages begin. */
interface SourceText {
  text: string;
  offsets: readonly number[];
}

/** Compares a quotation with a text, items left out of a list as such where that explains more. */
function compareItems(quotation: string, source: SourceText, near: Range): Comparison {
  const plain = compareDirectly(quotation, source, near);
  const items = leftOutItems(quotation, source.text, near);
  if (items.length === 0) return plain;
  // A list may have been aligned with the wrong one of its like items, and lack its head for that.
  const reach = items.reduce((sum, [a, b]) => sum + b - a, costOf(plain));
  const { comparison, altered, omissions } = compareWithout(quotation, source, near, items, reach);
  // The explanation without an altered word is the likelier of two as short.
  const cost = altered + omissions;
  return cost > costOf(plain) || (cost === costOf(plain) && altered > 0) ? plain : comparison;
}

/** Compares a quotation with a text without some of its ranges, which are omissions where they are within it. */
function compareWithout(
  quotation: string,
  source: SourceText,
  near: Range,
  items: readonly Range[],
  reach = 0,
): { comparison: Comparison; altered: number; omissions: number } {
  const { text: rest, range, original } = withoutRanges(source.text, near, items);
  const beside: Range = [Math.max(0, range[0] - reach), Math.min(rest.length, range[1] + reach)];
  const shorter = compareDirectly(quotation, { text: rest, offsets: [] }, beside);
  const [from, to] = shorter.range;
  // Only what stands between quoted words was left out of them.
  const inside = items.filter(([a, b]) => original(from) < a && b < original(to));
  const start = original(from);
  const edits = shorter.edits.map(({ quotation: ours, text: [a, b] }) => ({
    quotation: ours,
    text: [original(from + a) - start, original(from + b) - start] as const,
  }));
  const all = insertOmissions(edits, inside, start);
  const comparison = inRange(source, [start, original(to)], all);
  return { comparison, altered: costOf(shorter), omissions: inside.length };
}

/** Tells whether a difference is an omission: of whole clauses or items of a list, or of many words. */
export function isOmission(
  { source, breaks }: Comparison,
  { quotation: [from, to], text: [a, b] }: Edit,
): boolean {
  const { length } = folded(source.slice(a, b));
  if (from !== to || length === 0) return false;
  const isEdge = (at: number) =>
    breaks.includes(at) ||
    at === 0 ||
    at === source.length ||
    isMark(source, at - 1) ||
    isMark(source, at);
  return (isEdge(a) && isEdge(b)) || length >= LONG_OMISSION;
}

/** Tells whether a difference is in the words, not in the punctuation only. */
export function isInWords(quotation: string, source: string, edit: Edit): boolean {
  // A point or a sign is punctuation or not by the characters beside it.
  const beside = (text: string, [from, to]: Range) =>
    folded(text.slice(Math.max(0, from - 1), to + 1));
  return beside(quotation, edit.quotation) !== beside(source, edit.text);
}

function compareDirectly(quotation: string, source: SourceText, near: Range): Comparison {
  const { text } = source;
  const [from, to] = withMarks(text, near);
  const part = text.slice(from, to);
  const found = align(quotation, part) ?? { from: 0, to: part.length, edits: [] };
  const settled = settleEdges(quotation, text, {
    range: [from + found.from, from + found.to],
    edits: found.edits.map((edit) => ({
      quotation: edit.quotation,
      text: [from + edit.text[0], from + edit.text[1]],
    })),
  });
  const [start] = settled.range;
  const edits = settled.edits.map((edit) => ({
    quotation: edit.quotation,
    text: [edit.text[0] - start, edit.text[1] - start] as const,
  }));
  return inRange(source, settled.range, edits, quotation);
}

function inRange(
  { text, offsets }: SourceText,
  range: Range,
  edits: readonly Edit[],
  quotation?: string,
): Comparison {
  const [start, end] = range;
  const source = text.slice(start, end);
  const breaks = offsets.filter((at) => start < at && at < end).map((at) => at - start);
  const slid = edits.map((edit) => slideToMarks({ source, breaks }, edit, edits));
  const whole = joinTouching(slid).map((edit) => ({
    quotation:
      quotation === undefined ? edit.quotation : toWholeCharacters(quotation, edit.quotation),
    text: toWholeCharacters(source, edit.text),
  }));
  return { range, source, breaks, edits: whole };
}

/** Moves a range that was left out, where equal characters allow it, so that it is a whole passage or item. */
function slideToMarks(
  { source, breaks }: Pick<Comparison, 'source' | 'breaks'>,
  edit: Edit,
  edits: readonly Edit[],
): Edit {
  const [a, b] = edit.text;
  const [at] = edit.quotation;
  if (at !== edit.quotation[1] || a === b) return edit;
  const index = edits.indexOf(edit);
  const least = edits[index - 1]?.text[1] ?? 0;
  const most = edits[index + 1]?.text[0] ?? source.length;
  const begins = (from: number) => from === 0 || breaks.includes(from) || isMark(source, from - 1);
  const ends = (to: number) => breaks.includes(to) || isMark(source, to - 1);
  const score = (from: number, to: number) => Number(begins(from)) + 2 * Number(ends(to));
  let best = edit;
  const consider = (by: number) => {
    if (score(a + by, b + by) > score(...best.text))
      best = { quotation: [at + by, at + by], text: [a + by, b + by] };
  };
  for (let by = -1; a + by >= least && source[a + by] === source[b + by]; by -= 1) consider(by);
  for (let by = 1; b + by <= most && source[a + by - 1] === source[b + by - 1]; by += 1)
    consider(by);
  return best;
}

/** Joins words that are left out side by side. */
function joinTouching(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined[joined.length - 1];
    const [[from, to], [start, end]] = [edit.quotation, edit.text];
    if (
      from === to &&
      last?.quotation[0] === to &&
      last.quotation[1] === to &&
      last.text[1] === start
    )
      joined[joined.length - 1] = { quotation: [from, to], text: [last.text[0], end] };
    else joined.push(edit);
  }
  return joined;
}

function insertOmissions(edits: readonly Edit[], omitted: readonly Range[], start: number): Edit[] {
  const all = [...edits];
  for (const [from, to] of omitted) {
    const [a, b] = [from - start, to - start];
    // The characters between the differences are equal, so a position of the text is one of the quotation.
    const before = all.filter((edit) => edit.text[1] <= a);
    const shift = before.reduce(
      (sum, { quotation, text }) => sum + (quotation[1] - quotation[0]) - (text[1] - text[0]),
      0,
    );
    all.splice(before.length, 0, { quotation: [a + shift, a + shift], text: [a, b] });
  }
  return all;
}

/** Extends a range by the punctuation beside it. */
function withMarks(text: string, [from, to]: Range): Range {
  let [start, end] = [from, to];
  while (start > 0 && from - start < MOST_PUNCTUATION && isMark(text, start - 1)) start -= 1;
  while (end < text.length && end - to < MOST_PUNCTUATION && isMark(text, end)) end += 1;
  return [start, end];
}

/** Returns the number of characters in which a quotation differs from its source. */
function costOf({ edits }: Comparison): number {
  return edits.reduce(
    (sum, { quotation, text }) => sum + Math.max(quotation[1] - quotation[0], text[1] - text[0]),
    0,
  );
}

function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return !isSurrogate && folded(text.charAt(at)) === '';
}

/** Extends a range so that it splits no surrogate pair. */
function toWholeCharacters(text: string, [from, to]: Range): Range {
  const splits = (at: number) => (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return [splits(from) ? from - 1 : from, splits(to) ? to + 1 : to];
}
