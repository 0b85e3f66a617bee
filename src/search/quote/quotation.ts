/** The quotation check (核对引文): what the library has for each sentence of a pasted text. */
import { compare } from './comparison.ts';
import type { Comparison } from './comparison.ts';
import { evidenceFor, isLiteral } from './evidence.ts';
import type { Evidence, Text } from './evidence.ts';
import { fold } from '../match/fold.ts';
import type { Folded } from '../match/fold.ts';
import type { Hit } from '../match/match.ts';
import { TOLERANCE, nearest } from './nearest.ts';
import type { Nearest } from './nearest.ts';
import type { Pause } from '../index/pause.ts';
import { isQuotedThere, isUnquotable, placeOf, textAt } from './quotable.ts';
import type { Place } from './quotable.ts';
import type { Run } from '../match/textRun.ts';
import type { Sentence } from './sentence.ts';
import { stitch } from './patchwork.ts';
import type { Piece } from './patchwork.ts';

/** 逐字一致, 仅标点空格不同, 有异文, 跨句拼接, 未见于本站, 没有核对成. */
export type Verdict = 'verbatim' | 'punctuation' | 'variant' | 'stitched' | 'absent' | 'unread';

/** What was found for one sentence. */
export interface Finding {
  sentence: Sentence;
  verdict: Verdict;
  /** Where it stands: every place for an exact one, the nearest for a variant. */
  places: Place[];
  /** Where it is not verbatim: both readings with what differs. */
  comparison?: Comparison;
  /** For a patchwork: its pieces as pasted and where each is from. */
  pieces?: { text: string; place: Place | null }[];
  /** It is in quotation marks, but the document relays or sums up these words without any. */
  unquotable: boolean;
  /** Why the library could not be read. */
  failure?: unknown;
}

/** The longest text that is checked. */
export const LONGEST_QUOTATION = 2000;

/** The share of a text that may be found elsewhere by chance. */
const CHANCE = 0.25;

/** The findings for a sentence: one, or one for each of its parts where only they can be judged. */
export async function checkSentence(
  sentence: Sentence,
  source: Text,
  pause: Pause = async () => {},
): Promise<Finding[]> {
  if (sentence.parts.length === 0) return [await judged(sentence, source, pause)];
  const whole = await asWhole(sentence, source, pause);
  if (whole) return [whole];
  const findings: Finding[] = [];
  for (const part of sentence.parts) findings.push(...(await checkSentence(part, source, pause)));
  return findings;
}

/** A sentence of several parts, if it stands in the text as it is or nearly so, in quotation marks where it has them. */
async function asWhole(sentence: Sentence, source: Text, pause: Pause): Promise<Finding | null> {
  const evidence = await evidenceFor(sentence.text, source).catch(() => null);
  if (!evidence) return null;
  const text = fold(sentence.text).text;
  const found =
    exactly(sentence, evidence.hits) ??
    (await variant(sentence, await nearest(text, evidence.runs, TOLERANCE / 2, pause), pause));
  return found && agrees(sentence, found) ? found : null;
}

async function judged(sentence: Sentence, source: Text, pause: Pause): Promise<Finding> {
  let evidence: Evidence;
  try {
    evidence = await evidenceFor(sentence.text, source);
  } catch (failure) {
    return { ...nothing(sentence), verdict: 'unread', failure };
  }
  const { hits, runs } = evidence;
  return exactly(sentence, hits) ?? (await nearly(sentence, runs, pause)) ?? nothing(sentence);
}

/** The parts that the quoter put in quotation marks stand in such marks in the text too. */
function agrees({ quoted, parts }: Sentence, { places }: Finding): boolean {
  const quotations = quoted ? [] : parts.filter((part) => part.quoted);
  return quotations.every(({ text }) => places.some((place) => isQuotedThere(place, text)));
}

function exactly(sentence: Sentence, hits: readonly Hit[]): Finding | null {
  const literal = hits.filter(isLiteral).map(placeOf);
  if (literal.length > 0) return found(sentence, 'verbatim', literal);
  const places = hits.map(placeOf);
  const [first] = places;
  if (!first) return null;
  const comparison = compare(sentence.text, first);
  return { ...found(sentence, 'punctuation', places), comparison };
}

async function nearly(
  sentence: Sentence,
  runs: readonly Run[],
  pause: Pause,
): Promise<Finding | null> {
  const quotation = fold(sentence.text);
  const { length } = quotation.text;
  const near = await nearest(quotation.text, runs, TOLERANCE, pause);
  // Beyond half of what a variant may differ in, a patchwork tells more.
  if (near && near.distance <= (length * TOLERANCE) / 2) return variant(sentence, near, pause);
  const pieces = await stitch(quotation.text, runs, pause);
  return pieces && !(near && isFromThere(quotation.text, pieces, near))
    ? patchwork(sentence, quotation, pieces)
    : variant(sentence, near, pause);
}

/** Hardly a piece is from elsewhere than where the whole is nearest to: much altered, but no patchwork. */
function isFromThere(text: string, pieces: readonly Piece[], { place }: Nearest): boolean {
  const there = fold(textAt(place)).text;
  const elsewhere = pieces
    .filter((piece) => piece.place && !there.includes(text.slice(piece.from, piece.to)))
    .reduce((sum, { from, to }) => sum + to - from, 0);
  return elsewhere <= text.length * CHANCE;
}

async function variant(
  sentence: Sentence,
  near: Nearest | null,
  pause: Pause,
): Promise<Finding | null> {
  if (!near) return null;
  await pause();
  const comparison = compare(sentence.text, near.place);
  return { ...found(sentence, 'variant', [near.place]), comparison };
}

function patchwork(sentence: Sentence, { starts }: Folded, pieces: readonly Piece[]): Finding {
  const places = pieces.flatMap(({ place }) => place ?? []);
  const worded = pieces.map(({ from, to, place }) => ({
    text: sentence.text.slice(from === 0 ? 0 : starts[from], starts[to]),
    place,
  }));
  const unquotable = sentence.quoted && places.some(isUnquotable);
  return { ...found(sentence, 'stitched', places), pieces: worded, unquotable };
}

function found(sentence: Sentence, verdict: Verdict, places: Place[]): Finding {
  const unquotable = sentence.quoted && places.length > 0 && places.every(isUnquotable);
  return { sentence, verdict, places, unquotable };
}

function nothing(sentence: Sentence): Finding {
  return found(sentence, 'absent', []);
}
