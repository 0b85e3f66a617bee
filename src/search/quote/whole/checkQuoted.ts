import type { Yield } from '../../index/yieldToMain.ts';
import { runsOf } from '../../match/textRun.ts';
import type { TextRun } from '../../match/textRun.ts';
import { citedStretches } from '../citedStretches.ts';
import type { StatedPlace } from '../citedStretches.ts';
import type { JudgedText } from '../evidence.ts';
import { costOf, isExact } from '../finding.ts';
import type { QuotationFinding } from '../finding.ts';
import { checkSentence } from '../quotation.ts';
import { sentencesOf } from '../sentence.ts';
import type { Sentence } from '../sentence.ts';
import { readAsSource, simplifiedSentence } from './simplifiedSentence.ts';
import { isOnlyMarks } from '../withoutAsides.ts';

/** The number of passages before and after a place in which the next sentence is looked for first. */
const NEARBY = 12;

/** A sentence to check, its number, and the stretch of the pasted text in which it is. */
export interface StretchSentence {
  sentence: Sentence;
  index: number;
  stretch: number;
  stated?: StatedPlace;
}

/** A finding, with the number of the sentence and the stretch of the pasted text that it is on. */
export interface StretchFinding extends QuotationFinding {
  /** Whether the sentence is in traditional characters, and was checked in simplified ones. */
  isConverted: boolean;
  index: number;
  stretch: number;
  stated?: StatedPlace;
}

/** The sentences of a pasted text, and what was set aside before it was divided. */
export interface QuotedText {
  sentences: StretchSentence[];
  aside: string[];
}

/** Divides a pasted text into the sentences to check. */
export function readQuotedText(pasted: string): QuotedText {
  const { stretches, aside } = citedStretches(pasted);
  const sentences: StretchSentence[] = [];
  for (const [stretch, { text, stated }] of stretches.entries()) {
    for (const sentence of sentencesOf(text)) {
      const index = sentences.length;
      if (isOnlyMarks(sentence.text)) aside.push(sentence.text);
      else sentences.push({ sentence, index, stretch, ...(stated ? { stated } : {}) });
    }
  }
  return { sentences, aside };
}

/** Checks one sentence of a pasted text. @param earlier the findings on the sentences before it */
export async function checkQuoted(
  { sentence, ...stretch }: StretchSentence,
  earlier: readonly QuotationFinding[],
  source: JudgedText,
  yieldNow: Yield,
): Promise<StretchFinding[]> {
  const check = (one: Sentence) =>
    checkSentence(one, source, yieldNow, () => readAfter(earlier, source));
  const findings = await check(sentence);
  const converted = findings.every(isExact) ? null : await checkConverted(sentence, source, check);
  const isConverted = converted !== null && faultsIn(converted) < faultsIn(findings);
  return (isConverted ? converted : findings).map((finding) => ({
    ...finding,
    ...stretch,
    // Words that are cited as a document's relay of another's are not passed off as the other's own.
    unquotable: finding.unquotable && stretch.stated?.layer === undefined,
    isConverted,
  }));
}

/** Checks a sentence in simplified characters; null when it has no traditional ones. */
async function checkConverted(
  sentence: Sentence,
  source: JudgedText,
  check: (sentence: Sentence) => Promise<QuotationFinding[]>,
): Promise<QuotationFinding[] | null> {
  const table = await source.traditional().catch(() => ({}));
  const simplified = simplifiedSentence(sentence, table);
  if (!simplified) return null;
  const findings = await check(simplified);
  const [only, another] = findings;
  const reread = only && !another ? readAsSource(sentence, only, table) : null;
  return reread ? check(reread) : findings;
}

/** Counts the characters in which findings differ from the source; a sentence that was not read counts most. */
function faultsIn(findings: readonly QuotationFinding[]): number {
  return findings.reduce(
    (sum, finding) =>
      sum +
      (finding.verdict === 'unread'
        ? Infinity
        : isExact(finding)
          ? 0
          : costOf(finding.sentence, finding)),
    0,
  );
}

/** Reads the passages at and around the last place found so far, those after it first; none before there is one. */
async function readAfter(
  earlier: readonly QuotationFinding[],
  source: JudgedText,
): Promise<TextRun[]> {
  const [last] = earlier.flatMap(({ places }) => places.slice(0, 1)).slice(-1);
  const [passage] = last?.passages.slice(-1) ?? [];
  if (!passage) return [];
  const { document, order } = passage;
  const nearby = await source.passages(document, Math.max(0, order - NEARBY), order + NEARBY);
  // Among equal places the one after the last is likelier to go on.
  return [...runsOf(nearby.filter((one) => one.order >= order)), ...runsOf(nearby)];
}
