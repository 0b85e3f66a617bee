import type { PassageRange } from '../quotable.ts';
import { isInWords, isOmission } from '../comparison.ts';
import type { QuotationFinding } from '../finding.ts';

/** A part of a quotation that stands in the library as a whole, with its places and with what is left out in it. */
export interface Piece {
  finding: QuotationFinding;
  places: PassageRange[];
  /** The words of the source that are left out within it. */
  omitted: string[];
}

/** The shortest part of a sentence, in characters, that tells where it is from; shorter ones stand anywhere. */
const SHORTEST_PART = 6;

/** Divides a finding into its pieces; none where the library has nothing like it. */
export function piecesOf(finding: QuotationFinding): Piece[] {
  const { quotedParts, places, nearlyPlaces } = finding;
  if (quotedParts) {
    const shortest = isAltered(finding) ? SHORTEST_PART : 1;
    return quotedParts
      .filter(({ text, places: own }) => own.length > 0 && text.length >= shortest)
      .map((part) => ({ finding, places: part.places, omitted: [] }));
  }
  if (places.length === 0) return [];
  return [{ finding, places: [...places, ...nearlyPlaces], omitted: omissionsIn(finding) }];
}

/** Tells whether a sentence is made of words from the library and of others, so that nothing is left out between them. */
export function isMixed(finding: QuotationFinding): boolean {
  return finding.quotedParts !== undefined && isAltered(finding);
}

/** Tells whether words of a sentence are others than those of the source, more than left out. */
export function isAltered({
  sentence,
  comparison,
  quotedParts,
  verdict,
}: QuotationFinding): boolean {
  if (quotedParts)
    return quotedParts.some(
      ({ text, places }) => places.length === 0 || text.length < SHORTEST_PART,
    );
  if (verdict !== 'variant' || !comparison) return false;
  return comparison.edits.some(
    (edit) => isInWords(sentence.text, comparison.source, edit) && !isOmission(comparison, edit),
  );
}

/** Tells whether a sentence differs from the source in punctuation. */
export function hasOtherMarks({ sentence, comparison }: QuotationFinding): boolean {
  return (
    comparison?.edits.some((edit) => !isInWords(sentence.text, comparison.source, edit)) ?? false
  );
}

function omissionsIn({ sentence, comparison, verdict }: QuotationFinding): string[] {
  if (verdict !== 'variant' || !comparison) return [];
  const { source, edits } = comparison;
  return edits
    .filter((edit) => isOmission(comparison, edit) && isInWords(sentence.text, source, edit))
    .map(({ text }) => source.slice(...text));
}
