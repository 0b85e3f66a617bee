import { compareWithSource } from './comparison.ts';
import type { Comparison } from './comparison.ts';
import { readEvidence, isLiteral } from './evidence.ts';
import type { Evidence, QuotableText } from './evidence.ts';
import { fold } from '../match/fold.ts';
import type { FoldedText } from '../match/fold.ts';
import type { Hit } from '../match/match.ts';
import { TOLERANCE, findNearest } from './nearest.ts';
import type { NearestPlace } from './nearest.ts';
import type { Yield } from '../index/yieldToMain.ts';
import { isInQuotationMarks, isUnquotable, passageRangeOf, textOfPassages } from './quotable.ts';
import type { PassageRange } from './quotable.ts';
import type { TextRun } from '../match/textRun.ts';
import type { Sentence } from './sentence.ts';
import { findPatchwork } from './patchwork.ts';
import type { QuotedPart } from './patchwork.ts';

/** The verdict on a sentence: 逐字一致, 仅标点空格不同, 有异文, 跨句拼接, 未见于本站, 没有核对成. */
export type Verdict = 'verbatim' | 'punctuation' | 'variant' | 'stitched' | 'absent' | 'unread';

/** The result of checking one sentence. */
export interface QuotationFinding {
  sentence: Sentence;
  verdict: Verdict;
  /** Its places in the library: all of an exact one, the nearest of a variant. */
  places: PassageRange[];
  /** The differences from its source, when it is not verbatim. */
  comparison?: Comparison;
  /** The parts of a patchwork as pasted, each with its place. */
  quotedParts?: { text: string; place: PassageRange | null }[];
  /** Whether it is in quotation marks although the document relays or summarises these words without any. */
  unquotable: boolean;
  /** The reason why the library could not be read. */
  failure?: unknown;
}

/** The longest text in characters that is checked. */
export const LONGEST_QUOTATION = 2000;

/** The share of a text that may occur elsewhere by chance. */
const CHANCE_SHARE = 0.25;

/** Checks a sentence against the library (核对引文); returns one finding, or one for each part of the sentence. */
export async function checkSentence(
  sentence: Sentence,
  source: QuotableText,
  yieldNow: Yield = async () => {},
): Promise<QuotationFinding[]> {
  if (sentence.parts.length === 0) return [await judgeSentence(sentence, source, yieldNow)];
  const whole = await judgeAsWhole(sentence, source, yieldNow);
  if (whole) return [whole];
  const findings: QuotationFinding[] = [];
  for (const part of sentence.parts)
    findings.push(...(await checkSentence(part, source, yieldNow)));
  return findings;
}

/** Judges a sentence of several parts as one; null when it is not in the library exactly or nearly so. */
async function judgeAsWhole(
  sentence: Sentence,
  source: QuotableText,
  yieldNow: Yield,
): Promise<QuotationFinding | null> {
  const evidence = await readEvidence(sentence.text, source).catch(() => null);
  if (!evidence) return null;
  const text = fold(sentence.text).text;
  const found =
    exactFinding(sentence, evidence.hits) ??
    (await variantFinding(
      sentence,
      await findNearest(text, evidence.runs, TOLERANCE / 2, yieldNow),
      yieldNow,
    ));
  return found && keepsQuotations(sentence, found) ? found : null;
}

async function judgeSentence(
  sentence: Sentence,
  source: QuotableText,
  yieldNow: Yield,
): Promise<QuotationFinding> {
  let evidence: Evidence;
  try {
    evidence = await readEvidence(sentence.text, source);
  } catch (failure) {
    return { ...absentFinding(sentence), verdict: 'unread', failure };
  }
  const { hits, runs } = evidence;
  return (
    exactFinding(sentence, hits) ??
    (await approximateFinding(sentence, runs, yieldNow)) ??
    absentFinding(sentence)
  );
}

/** Tells whether the parts in quotation marks are in quotation marks in the library, too. */
function keepsQuotations({ quoted, parts }: Sentence, { places }: QuotationFinding): boolean {
  const quotations = quoted ? [] : parts.filter((part) => part.quoted);
  return quotations.every(({ text }) => places.some((place) => isInQuotationMarks(place, text)));
}

function exactFinding(sentence: Sentence, hits: readonly Hit[]): QuotationFinding | null {
  const literal = hits.filter(isLiteral).map(passageRangeOf);
  if (literal.length > 0) return findingOf(sentence, 'verbatim', literal);
  const places = hits.map(passageRangeOf);
  const [first] = places;
  if (!first) return null;
  const comparison = compareWithSource(sentence.text, first);
  return { ...findingOf(sentence, 'punctuation', places), comparison };
}

async function approximateFinding(
  sentence: Sentence,
  runs: readonly TextRun[],
  yieldNow: Yield,
): Promise<QuotationFinding | null> {
  const quotation = fold(sentence.text);
  const { length } = quotation.text;
  const near = await findNearest(quotation.text, runs, TOLERANCE, yieldNow);
  // Beyond half of the differences that a variant may have, a patchwork is more informative.
  if (near && near.distance <= (length * TOLERANCE) / 2)
    return variantFinding(sentence, near, yieldNow);
  const parts = await findPatchwork(quotation.text, runs, yieldNow);
  return parts && !(near && isMostlyFrom(quotation.text, parts, near))
    ? patchworkFinding(sentence, quotation, parts)
    : variantFinding(sentence, near, yieldNow);
}

/** Tells whether nearly all parts are from the nearest place of the whole: a much altered text, but no patchwork. */
function isMostlyFrom(
  text: string,
  parts: readonly QuotedPart[],
  { place }: NearestPlace,
): boolean {
  const there = fold(textOfPassages(place)).text;
  const elsewhere = parts
    .filter((part) => part.place && !there.includes(text.slice(part.from, part.to)))
    .reduce((sum, { from, to }) => sum + to - from, 0);
  return elsewhere <= text.length * CHANCE_SHARE;
}

async function variantFinding(
  sentence: Sentence,
  near: NearestPlace | null,
  yieldNow: Yield,
): Promise<QuotationFinding | null> {
  if (!near) return null;
  await yieldNow();
  const comparison = compareWithSource(sentence.text, near.place);
  return { ...findingOf(sentence, 'variant', [near.place]), comparison };
}

function patchworkFinding(
  sentence: Sentence,
  { starts }: FoldedText,
  parts: readonly QuotedPart[],
): QuotationFinding {
  const places = parts.flatMap(({ place }) => place ?? []);
  const quotedParts = parts.map(({ from, to, place }) => ({
    text: sentence.text.slice(from === 0 ? 0 : starts[from], starts[to]),
    place,
  }));
  const unquotable = sentence.quoted && places.some(isUnquotable);
  return { ...findingOf(sentence, 'stitched', places), quotedParts, unquotable };
}

function findingOf(sentence: Sentence, verdict: Verdict, places: PassageRange[]): QuotationFinding {
  const unquotable = sentence.quoted && places.length > 0 && places.every(isUnquotable);
  return { sentence, verdict, places, unquotable };
}

function absentFinding(sentence: Sentence): QuotationFinding {
  return findingOf(sentence, 'absent', []);
}
