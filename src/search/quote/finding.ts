import { compareWithSource } from './comparison.ts';
import type { Comparison } from './comparison.ts';
import { isLiteral } from './evidence.ts';
import { folded } from '../match/fold.ts';
import { placeWithInnerMarks } from './innerMarks.ts';
import type { Hit } from '../match/match.ts';
import { isUnquotable, placesOfHit, textOfPassages } from './quotable.ts';
import type { PassageRange } from './quotable.ts';
import type { Sentence } from './sentence.ts';

/** The verdict on a sentence: 逐字一致, 仅标点空格不同, 与原文不一致, 跨句拼接, 本站没有这句, 没有核对成. */
export type Verdict = 'verbatim' | 'punctuation' | 'variant' | 'stitched' | 'absent' | 'unread';

/** The result of checking one sentence. */
export interface QuotationFinding {
  sentence: Sentence;
  /** Its words that are no quotation and were set aside: a lead-in, the mark of a footnote. */
  aside: string[];
  verdict: Verdict;
  /** Its places in the library: all of an exact one, the nearest of a variant. */
  places: PassageRange[];
  /** Beside the places of a verbatim sentence, those that differ in punctuation only. */
  nearlyPlaces: PassageRange[];
  /** The differences from its source, when it is not verbatim. */
  comparison?: Comparison;
  /** The parts of a patchwork as pasted, each with its places. */
  quotedParts?: { text: string; places: PassageRange[] }[];
  /** Whether it is in quotation marks although the document relays or summarises these words without any. */
  unquotable: boolean;
  /** The reason why the library could not be read. */
  failure?: unknown;
}

/** Finds a sentence exactly, punctuation aside; null without hits. */
export function exactFinding(sentence: Sentence, hits: readonly Hit[]): QuotationFinding | null {
  const literal = hits.filter(isLiteral).flatMap(placesOfHit);
  const places: PassageRange[] = [];
  for (const place of hits.filter((hit) => !isLiteral(hit)).flatMap(placesOfHit)) {
    const quoted = placeWithInnerMarks(sentence, place);
    if (quoted) literal.push(quoted);
    else places.push(place);
  }
  if (literal.length > 0)
    return { ...findingOf(sentence, 'verbatim', literal), nearlyPlaces: places };
  const [first] = places;
  if (!first) return null;
  const comparison = compareWithSource(sentence.text, textOfPassages(first), first.range);
  return { ...findingOf(sentence, 'punctuation', places), comparison };
}

/** Makes a finding of a verdict and places. */
export function findingOf(
  sentence: Sentence,
  verdict: Verdict,
  places: PassageRange[],
): QuotationFinding {
  const unquotable = sentence.quoted && places.length > 0 && places.every(isUnquotable);
  return { sentence, aside: [], verdict, places, nearlyPlaces: [], unquotable };
}

/** Makes the finding on a sentence that the library lacks. */
export function absentFinding(sentence: Sentence): QuotationFinding {
  return findingOf(sentence, 'absent', []);
}

/** Tells whether the library has the words of a sentence, whatever its punctuation. */
export function isExact({ verdict }: QuotationFinding): boolean {
  return verdict === 'verbatim' || verdict === 'punctuation';
}

/** Counts the characters of a sentence that its finding does not account for. */
export function costOf({ text }: Sentence, found: QuotationFinding | null): number {
  const { comparison, quotedParts } = found ?? {};
  if (comparison) return changedIn(text, comparison);
  const unknown = quotedParts?.filter(({ places }) => places.length === 0) ?? [{ text }];
  return unknown.reduce((sum, part) => sum + folded(part.text).length, quotedParts?.length ?? 0);
}

/** Counts the characters in which a text and its source differ, punctuation not counted. */
export function changedIn(text: string, { source, edits }: Comparison): number {
  return edits.reduce(
    (sum, { quotation, text: range }) =>
      sum +
      Math.max(folded(text.slice(...quotation)).length, folded(source.slice(...range)).length),
    0,
  );
}
