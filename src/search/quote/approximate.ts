import type { Yield } from '../index/yieldToMain.ts';
import { fold, folded } from '../match/fold.ts';
import type { FoldedText } from '../match/fold.ts';
import type { Range } from '../match/range.ts';
import type { TextRun } from '../match/textRun.ts';
import type { Edit } from './align.ts';
import { compareWithSource, isInWords, isOmission } from './comparison.ts';
import { changedIn, findingOf } from './finding.ts';
import type { QuotationFinding } from './finding.ts';
import { findAbridged } from './leftOutWords.ts';
import { TOLERANCE, findNearest } from './nearest.ts';
import type { NearestPlace } from './nearest.ts';
import { besideLongestPart, findPatchwork } from './patchwork.ts';
import type { QuotedPart } from './patchwork.ts';
import { isUnquotable, passageRangeIn, textOfPassages } from './quotable.ts';
import type { Sentence } from './sentence.ts';

/** The shortest words, in characters, that tell where they are from. */
const SHORTEST_FOREIGN = 6;
/** The shortest words, in characters, beside which words from another place are looked for. */
const SHORTEST_KNOWN = 12;
/** The share of a text that may occur elsewhere by chance. */
const CHANCE_SHARE = 0.25;

/** Finds the nearest place of a sentence, or the places of its parts; null when it is not in the library. */
export async function approximateFinding(
  sentence: Sentence,
  runs: readonly TextRun[],
  yieldNow: Yield,
): Promise<QuotationFinding | null> {
  const quotation = fold(sentence.text);
  const { length } = quotation.text;
  const near = await findNearest(quotation.text, runs, TOLERANCE, yieldNow);
  const variant = await variantFinding(sentence, near, yieldNow);
  const single = abridgedFinding(sentence, runs, variant) ?? variant;
  const unaltered = single && (await unalteredFinding(single, runs, yieldNow));
  if (unaltered) return unaltered;
  const isNear = near !== null && near.distance <= (length * TOLERANCE) / 2;
  if (single && isNear && !hasAddedWords(single)) return single;
  const parts = await findPatchwork(quotation.text, runs, yieldNow);
  if (!parts) return single;
  // A text with words left out and no character altered is no patchwork, unless that explains more.
  if (single && (single !== variant || alteredIn(single) === 0) && !explainsMore(parts, single))
    return single;
  // Beyond half of the differences that a variant may have, a patchwork is more informative.
  const isPatchwork =
    near === null ||
    (variant !== null && hasAddedWords(variant) && isComplete(parts)) ||
    (!isNear && !isMostlyFrom(quotation.text, parts, near));
  return isPatchwork ? patchworkFinding(sentence, quotation, parts) : single;
}

/** Returns the words of a sentence that its nearest places leave unexplained, and that may be of another; '' if none. */
export async function unexplainedWords(
  sentence: Sentence,
  found: QuotationFinding,
  runs: readonly TextRun[],
  yieldNow: Yield,
): Promise<string> {
  const { verdict, quotedParts } = found;
  const isExplained = quotedParts
    ? quotedParts.every(({ text, places }) => places.length > 0 && text.length >= SHORTEST_FOREIGN)
    : verdict !== 'absent' && !hasAddedWords(found);
  if (isExplained) return '';
  const words = await besideLongestPart(folded(sentence.text), runs, SHORTEST_KNOWN, yieldNow);
  return words.length >= SHORTEST_FOREIGN ? words : '';
}

/** Tells whether a variant has words, long enough to be from elsewhere, that its place lacks. */
export function hasAddedWords({ sentence, comparison }: QuotationFinding): boolean {
  return (comparison?.edits ?? []).some(
    ({ quotation }) => folded(sentence.text.slice(...quotation)).length >= SHORTEST_FOREIGN,
  );
}

/** Tells whether the parts of a patchwork are all of it, none too short to tell where it is from. */
function isComplete(parts: readonly QuotedPart[]): boolean {
  return parts.every(({ from, to, places }) => places.length > 0 && to - from >= SHORTEST_FOREIGN);
}

/** Tells whether nearly all parts are from the nearest place of the whole: a much altered text, but no patchwork. */
function isMostlyFrom(
  text: string,
  parts: readonly QuotedPart[],
  { run, range }: NearestPlace,
): boolean {
  const there = folded(textOfPassages(passageRangeIn(run, range)));
  const elsewhere = parts
    .filter((part) => part.places.length > 0 && !there.includes(text.slice(part.from, part.to)))
    .reduce((sum, { from, to }) => sum + to - from, 0);
  return elsewhere <= text.length * CHANCE_SHARE;
}

/** Finds a sentence near one place, altered or abridged; null when it is not there, or rather unaltered in several. */
export async function nearestFinding(
  sentence: Sentence,
  runs: readonly TextRun[],
  tolerance: number,
  yieldNow: Yield,
): Promise<QuotationFinding | null> {
  const near = await findNearest(folded(sentence.text), runs, tolerance, yieldNow);
  const variant = await variantFinding(sentence, near, yieldNow);
  const found = abridgedFinding(sentence, runs, variant) ?? variant;
  return found && (await unalteredFinding(found, runs, yieldNow)) ? null : found;
}

/**
 * Finds a sentence without an altered character in several places, each with words enough to tell; null where it is
 * not there, or not in fewer parts than it has alterations at one place: dates of two revisions, one after the other.
 */
async function unalteredFinding(
  variant: QuotationFinding,
  runs: readonly TextRun[],
  yieldNow: Yield,
): Promise<QuotationFinding | null> {
  const { sentence } = variant;
  const alterations = alterationsIn(variant).length;
  if (alterations < 2) return null;
  const quotation = fold(sentence.text);
  const parts = await findPatchwork(quotation.text, runs, yieldNow);
  const isLikelier =
    parts !== null &&
    parts.length <= alterations &&
    parts.every((part) => isTelling(part, quotation.text));
  return isLikelier ? patchworkFinding(sentence, quotation, parts) : null;
}

/** Makes the finding on a sentence that leaves words out; null where that explains no more than its variant. */
function abridgedFinding(
  sentence: Sentence,
  runs: readonly TextRun[],
  variant: QuotationFinding | null,
): QuotationFinding | null {
  const altered = variant ? alteredIn(variant) : Infinity;
  const found = findAbridged(folded(sentence.text), runs);
  if (!found) return null;
  const { run, range, leftOut, cost } = found;
  const omitted = leftOut.reduce((sum, [a, b]) => sum + folded(run.raw.slice(a, b)).length, 0);
  const isBetter = altered === 0 ? variant && omitted < omittedIn(variant) : altered > cost;
  return isBetter ? placedFinding(sentence, run, range, leftOut) : null;
}

/** Counts the characters that a variant leaves out. */
function omittedIn({ comparison }: QuotationFinding): number {
  if (!comparison) return 0;
  const { edits, source } = comparison;
  return edits
    .filter((edit) => isOmission(comparison, edit))
    .reduce((sum, { text }) => sum + folded(source.slice(...text)).length, 0);
}

/** Tells whether a patchwork explains more than a text with words left out: in one passage, no more often than it has seams. */
function explainsMore(parts: readonly QuotedPart[], single: QuotationFinding): boolean {
  const { comparison, places } = single;
  const omissions = comparison?.edits.filter((edit) => isOmission(comparison, edit)) ?? [];
  const isSimpler = places[0]?.passages.length === 1 && omissions.length < parts.length;
  return isComplete(parts) && !isSimpler;
}

/** Tells whether a part of a text tells where it is from: it is long, or all of a passage. */
function isTelling({ from, to, places }: QuotedPart, text: string): boolean {
  if (places.length === 0 || to - from < SHORTEST_FOREIGN) return false;
  const words = text.slice(from, to);
  return (
    words.length >= SHORTEST_KNOWN ||
    places.some((place) => folded(textOfPassages(place)) === words)
  );
}

/** Counts the characters of a variant that are others than the source's, more than left out. */
function alteredIn(variant: QuotationFinding): number {
  const { sentence, comparison } = variant;
  return comparison
    ? changedIn(sentence.text, { ...comparison, edits: alterationsIn(variant) })
    : 0;
}

/** Lists the differences of a variant in which its words are others than the source's, more than left out. */
function alterationsIn({ sentence, comparison }: QuotationFinding): Edit[] {
  if (!comparison) return [];
  return comparison.edits.filter(
    (edit) => !isOmission(comparison, edit) && isInWords(sentence.text, comparison.source, edit),
  );
}

/** Makes the finding on a sentence that differs from its nearest place. */
async function variantFinding(
  sentence: Sentence,
  near: NearestPlace | null,
  yieldNow: Yield,
): Promise<QuotationFinding | null> {
  if (!near) return null;
  await yieldNow();
  return placedFinding(sentence, near.run, near.range);
}

/** Makes the finding on a sentence by its comparison with a place. */
function placedFinding(
  sentence: Sentence,
  run: TextRun,
  range: Range,
  leftOut: readonly Range[] = [],
): QuotationFinding {
  const comparison = compareWithSource(sentence.text, run.raw, range, run.offsets, leftOut);
  const place = passageRangeIn(run, comparison.range);
  return { ...findingOf(sentence, 'variant', [place]), comparison };
}

function patchworkFinding(
  sentence: Sentence,
  { starts }: FoldedText,
  parts: readonly QuotedPart[],
): QuotationFinding {
  const quotedParts = parts.map(({ from, to, places }) => ({
    text: sentence.text.slice(from === 0 ? 0 : starts[from], starts[to]),
    places,
  }));
  const places = parts.flatMap((part) => part.places.slice(0, 1));
  const unquotable = sentence.quoted && places.some(isUnquotable);
  return { ...findingOf(sentence, 'stitched', places), quotedParts, unquotable };
}
