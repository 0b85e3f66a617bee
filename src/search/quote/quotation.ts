import type { Yield } from '../index/yieldToMain.ts';
import { folded } from '../match/fold.ts';
import {
  approximateFinding,
  hasAddedWords,
  nearestFinding,
  unexplainedWords,
} from './approximate.ts';
import { readEvidence } from './evidence.ts';
import type { QuotableText } from './evidence.ts';
import { mergeRuns } from '../match/textRun.ts';
import type { TextRun } from '../match/textRun.ts';
import { absentFinding, changedIn, costOf, exactFinding } from './finding.ts';
import type { QuotationFinding } from './finding.ts';
import { TOLERANCE } from './nearest.ts';
import { isInQuotationMarks, textOfPassages } from './quotable.ts';
import type { PassageRange } from './quotable.ts';
import { quotedRanges } from './quotationMarks.ts';
import type { Sentence } from './sentence.ts';
import { isLead, isQuoters, withoutAsides } from './withoutAsides.ts';

/** The longest text in characters that is checked. */
export const LONGEST_QUOTATION = 2000;

/** The fewest characters beside a quotation that are a quotation themselves if the library has them. */
const SHORTEST_BESIDE = 8;
/** Reads the text at which a quotation has come, where its next sentence is likeliest to be. */
export type ReadNearby = () => Promise<TextRun[]>;

/** Checks a sentence against the library (核对引文); returns one finding, or one for each part of the sentence. */
export async function checkSentence(
  sentence: Sentence,
  source: QuotableText,
  yieldNow: Yield = async () => {},
  readNearby: ReadNearby = async () => [],
): Promise<QuotationFinding[]> {
  if (sentence.parts.length === 0)
    return [await judgeSentence(sentence, source, yieldNow, readNearby)];
  const whole = await judgeAsWhole(sentence, source, yieldNow);
  if (whole) return [whole];
  const findings: QuotationFinding[] = [];
  for (const part of sentence.parts)
    findings.push(...(await checkSentence(part, source, yieldNow, readNearby)));
  if (!findings.some(isBesideMarks)) return findings;
  // Words of the library stand beside the marks, so these are probably the library's, too.
  const joined = await judgeSentence(sentence, source, yieldNow, readNearby);
  return joined.places.length > 0 && keepsQuotations(sentence, joined) ? [joined] : findings;
}

/** Tells whether words beside quotation marks are the library's as well, or nearly so, and announce nothing. */
export function isBesideMarks({
  sentence,
  verdict,
  comparison,
  quotedParts,
}: QuotationFinding): boolean {
  const { length } = folded(sentence.text);
  if (!sentence.besideQuotation || length < SHORTEST_BESIDE || isLead(sentence.text)) return false;
  if (quotedParts) return quotedParts.every(({ places }) => places.length > 0);
  if (verdict === 'variant')
    return comparison !== undefined && changedIn(sentence.text, comparison) * 5 <= length;
  return verdict === 'verbatim' || verdict === 'punctuation';
}

/** Judges a sentence of several parts as one; null when it is not in the library exactly or nearly so. */
async function judgeAsWhole(
  sentence: Sentence,
  source: QuotableText,
  yieldNow: Yield,
): Promise<QuotationFinding | null> {
  const evidence = await readEvidence(sentence.text, source).catch(() => null);
  if (!evidence) return null;
  const found =
    exactFinding(sentence, evidence.hits) ??
    (await exactWithoutAsides(sentence, source, true)) ??
    (await nearestFinding(sentence, evidence.runs, TOLERANCE / 2, yieldNow));
  // A heading ends without a mark: one line of several may be the source's, and the next none.
  const hasLines = sentence.parts.every(({ quotation }) => quotation === sentence.quotation);
  if (found && hasLines && hasAddedWords(found)) return null;
  return found && keepsQuotations(sentence, found) && keepsWordsBeside(sentence, found)
    ? found
    : null;
}

async function judgeSentence(
  sentence: Sentence,
  source: QuotableText,
  yieldNow: Yield,
  readNearby: ReadNearby,
): Promise<QuotationFinding> {
  let runs: readonly TextRun[];
  try {
    const { hits } = await readEvidence(sentence.text, source, true);
    const exact = exactFinding(sentence, hits) ?? (await exactWithoutAsides(sentence, source));
    if (exact) return exact;
    const nearby = await readNearby();
    const next = await findNearby(sentence, nearby, yieldNow);
    if (next) return next;
    const similar = await source.similarRuns(folded(sentence.text));
    runs = mergeRuns(similar, nearby) ?? similar;
  } catch (failure) {
    return unreadFinding(sentence, failure);
  }
  return judgeBySimilarText(sentence, runs, source, yieldNow);
}

function unreadFinding(sentence: Sentence, failure: unknown): QuotationFinding {
  return { ...absentFinding(sentence), verdict: 'unread', failure };
}

/** Judges a sentence by the text most similar to it and, where this explains only a part, to the rest of it. */
async function judgeBySimilarText(
  sentence: Sentence,
  runs: readonly TextRun[],
  source: QuotableText,
  yieldNow: Yield,
): Promise<QuotationFinding> {
  const found = await judgeApproximately(sentence, runs, yieldNow);
  const words = await unexplainedWords(sentence, found, runs, yieldNow);
  if (words === '') return found;
  let all: TextRun[] | null;
  try {
    all = mergeRuns(runs, await source.similarRuns(words));
  } catch (failure) {
    return unreadFinding(sentence, failure);
  }
  return all ? judgeApproximately(sentence, all, yieldNow) : found;
}

/** Finds an altered sentence where the quotation has come to; null when it is not there. */
async function findNearby(
  sentence: Sentence,
  runs: readonly TextRun[],
  yieldNow: Yield,
): Promise<QuotationFinding | null> {
  const found = await nearestFinding(sentence, runs, TOLERANCE / 2, yieldNow);
  return found && !hasAddedWords(found) && withoutAsides(sentence.text).length === 0 ? found : null;
}

async function judgeApproximately(
  sentence: Sentence,
  runs: readonly TextRun[],
  yieldNow: Yield,
): Promise<QuotationFinding> {
  const found = await approximateFinding(sentence, runs, yieldNow);
  // Words that are no quotation would be one more difference.
  const whole = costOf(sentence, found);
  let best = { found, cost: whole };
  for (const { text, aside, head } of withoutAsides(sentence.text)) {
    const stripped = { ...sentence, text };
    const near = await approximateFinding(stripped, runs, yieldNow);
    const cost = costOf(stripped, near);
    if (!near || cost >= best.cost) continue;
    // Words that are nearly the source's were altered; the rest alone may stand anywhere.
    if (whole * 2 <= folded(head).length) continue;
    if (near.places.slice(0, 1).every((place) => isQuoters(head, wordsBefore(place))))
      best = { found: { ...near, aside }, cost };
  }
  return best.found ?? absentFinding(sentence);
}

/**
 * Finds a sentence exactly without what is no quotation; null when it is not exact even so.
 * @param hasParts whether its quotations are judged one by one, so that none begins the sentence
 */
async function exactWithoutAsides(
  sentence: Sentence,
  source: QuotableText,
  hasParts = false,
): Promise<QuotationFinding | null> {
  for (const { text, aside, head } of withoutAsides(sentence.text)) {
    if (hasParts && quotedRanges(text)[0]?.[0] === 0) continue;
    const stripped = { ...sentence, text };
    // A phrase may stand in very many places, any of which may have the words that were stripped.
    const { hits } = await readEvidence(text, source, true, Number.POSITIVE_INFINITY);
    const found = exactFinding(stripped, hits);
    const places = [...(found?.places ?? []), ...(found?.nearlyPlaces ?? [])];
    if (found && places.every((place) => isQuoters(head, wordsBefore(place))))
      return { ...found, aside };
  }
  return null;
}

/** Returns the words of a place's own passage before it. */
function wordsBefore(place: PassageRange): string {
  return textOfPassages(place).slice(0, place.range[0]);
}

/** Tells whether the parts in quotation marks are in quotation marks in the library, too. */
function keepsQuotations({ quoted, parts }: Sentence, { places }: QuotationFinding): boolean {
  const quotations = quoted ? [] : parts.filter((part) => part.quoted);
  return quotations.every(({ text }) => places.some((place) => isInQuotationMarks(place, text)));
}

/** Tells whether at least half of the words beside quotations are the library's, too, and not the quoter's own. */
function keepsWordsBeside(sentence: Sentence, { comparison, aside }: QuotationFinding): boolean {
  const beside = sentence.parts.filter(({ quoted }) => !quoted || sentence.quoted);
  if (beside.length === sentence.parts.length) return true;
  if (!comparison) return aside.length === 0;
  const changed = comparison.edits
    .map(({ quotation }) => sentence.text.slice(...quotation))
    .map(folded)
    .filter((words) => beside.some(({ text }) => folded(text).includes(words)))
    .reduce((sum, { length }) => sum + length, 0);
  const total = beside.reduce((sum, { text }) => sum + folded(text).length, 0);
  return changed * 2 <= total;
}
