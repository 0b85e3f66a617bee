import { folded } from '../../match/fold.ts';
import { assignPlaces } from './assignPlaces.ts';
import { endOf, marksIn, startOf, stepBetween, textBetween } from './continuity.ts';
import type { ReadPassages } from '../evidence.ts';
import { hasOtherMarks, isAltered, isMixed, piecesOf } from './pieces.ts';
import type { Piece } from './pieces.ts';
import type { PassageRange } from '../quotable.ts';
import type { QuotationFinding } from '../finding.ts';

/**
 * The verdicts on a whole quotation, the gravest first: a sentence that nobody wrote is worse than altered words, these
 * are worse than true words in a false frame, and this is worse than an omission. What could not be read may be any of
 * the graver ones. In the order: 本站没有这句, 与原文不一致, 出自多处, 次序不同, 没有核对成, 有删节, 仅标点不同, 连续一致.
 */
export const QUOTATION_VERDICTS = [
  'absent',
  'altered',
  'spliced',
  'reordered',
  'unread',
  'abridged',
  'punctuation',
  'continuous',
] as const;
/** One of the {@link QUOTATION_VERDICTS}. */
export type QuotationVerdict = (typeof QUOTATION_VERDICTS)[number];

/** Words that a quotation leaves out, between two of its sentences or within one. */
export interface Omission {
  /** The number of characters left out, punctuation not counted; undefined when they were not read. */
  characters?: number;
  /** The words left out, as far as they were read. */
  text: string;
  /** Whether the quoter marked the omission. */
  marked: boolean;
}

/** The verdict on one quotation, with its places and the words that it leaves out. */
export interface JudgedQuotation {
  verdict: QuotationVerdict;
  /** All verdicts that apply, the gravest first. */
  verdicts: QuotationVerdict[];
  omissions: Omission[];
  /** The places of its parts that make it most continuous, in the order of the quotation. */
  places: PassageRange[];
}

/** The most passages between two parts that are read to count what is left out. */
const MOST_BETWEEN = 600;

/**
 * Judges a quotation by the findings on its sentences. Parts of one document in its order are an omission, however far
 * apart; parts of several documents are from several places.
 * @param faultsOf counts the reasons against a place, which decide between places that are equal otherwise
 */
export async function judgeQuotation(
  findings: readonly QuotationFinding[],
  read: ReadPassages,
  faultsOf: (place: PassageRange) => number = () => 0,
): Promise<JudgedQuotation> {
  const pieces = findings.flatMap(piecesOf);
  const places = assignPlaces(
    pieces.map((piece) => piece.places),
    faultsOf,
  );
  const verdicts = new Set<QuotationVerdict>(findings.flatMap(verdictsOf));
  const omissions: Omission[] = [];
  for (const [index, piece] of pieces.entries()) {
    const place = places[index] as PassageRange;
    const [before, previous] = [places[index - 1], pieces[index - 1]];
    const isWithinMixed = previous?.finding === piece.finding && isMixed(piece.finding);
    if (before && previous && !isWithinMixed) {
      const step = stepBetween(before, place);
      if (step === 'elsewhere') verdicts.add('spliced');
      else if (step === 'backward') verdicts.add('reordered');
      else {
        const omission = await omissionBetween(before, place, isMarked(previous, piece), read);
        if (omission.characters === 0) {
          if (isRewritten(omission, previous, piece)) verdicts.add('punctuation');
        } else omissions.push(omission);
      }
    }
    if (piece.finding.nearlyPlaces.includes(place)) verdicts.add('punctuation');
    for (const text of piece.omitted) omissions.push(omissionOf(text, false));
  }
  if (omissions.length > 0) verdicts.add('abridged');
  verdicts.add('continuous');
  const all = QUOTATION_VERDICTS.filter((verdict) => verdicts.has(verdict));
  const [verdict = 'continuous'] = all;
  return {
    verdict,
    verdicts: all.length > 1 ? all.slice(0, -1) : all,
    omissions,
    places,
  };
}

function verdictsOf(finding: QuotationFinding): QuotationVerdict[] {
  const { verdict } = finding;
  if (verdict === 'absent' || verdict === 'unread') return [verdict];
  if (isAltered(finding)) return ['altered'];
  return verdict === 'punctuation' || hasOtherMarks(finding) ? ['punctuation'] : [];
}

/** Tells whether the quoter marked an omission between two pieces. */
function isMarked(one: Piece, next: Piece): boolean {
  return one.finding !== next.finding && next.finding.sentence.omissionBefore;
}

/** Tells whether a mark between continuous pieces was left out, or an omission marked where there is none. */
function isRewritten({ text, marked }: Omission, one: Piece, next: Piece): boolean {
  return one.finding !== next.finding && (marked || marksIn(text) !== '');
}

async function omissionBetween(
  one: PassageRange,
  next: PassageRange,
  marked: boolean,
  read: ReadPassages,
): Promise<Omission> {
  const [from, to] = [endOf(one), startOf(next)];
  const [first, last] = [from.passage.order + 1, to.passage.order - 1];
  if (last - first >= MOST_BETWEEN) return { text: '', marked };
  try {
    const between = first > last ? [] : await read(from.passage.document, first, last);
    const words = textBetween(from, to, between);
    const isWithin = folded(from.passage.text.slice(from.at)) !== '';
    const before = isWithin ? from.passage.text.slice(0, from.at) : '';
    return omissionOf(wholeItem(before, words), marked);
  } catch {
    return { text: '', marked };
  }
}

/**
 * Moves words that are left out back, where the words before end alike, to the beginning of a clause or an item:
 * 经营者、使用｜者停止销售、使用。 leaves out 使用者停止销售、.
 */
function wholeItem(before: string, words: string): string {
  const core = words.replace(/[^\p{L}\p{N}]+$/u, '');
  let by = 0;
  const last = () => before.charAt(before.length - 1 - by);
  while (last() === core.charAt(core.length - 1 - by) && folded(last()) !== '') by += 1;
  return by > 0 && folded(last()) === '' ? before.slice(-by) + core.slice(0, -by) : words;
}

function omissionOf(text: string, marked: boolean): Omission {
  return { text, characters: folded(text).length, marked };
}
