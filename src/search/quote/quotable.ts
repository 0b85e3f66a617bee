import type { SearchPassage } from '../match/block.ts';
import { folded } from '../match/fold.ts';
import type { Hit } from '../match/match.ts';
import { quotedRanges } from './quotationMarks.ts';
import type { Range } from '../match/range.ts';
import { passageAt } from '../match/textRun.ts';
import type { TextRun } from '../match/textRun.ts';
import { layerSpansIn } from '../match/layerSpans.ts';

/** The most places of words that are considered. */
export const MOST_PLACES = 50;

/** A range in the joined text of neighbouring passages. */
export interface PassageRange {
  passages: SearchPassage[];
  range: Range;
}

/** Returns the joined text of the passages of a place. */
export function textOfPassages({ passages }: PassageRange): string {
  return passages.map(({ text }) => text).join('');
}

/** Divides a place into its passages, each with the range in its own text. */
export function rangesByPassage({
  passages,
  range: [from, to],
}: PassageRange): [SearchPassage, Range][] {
  let start = 0;
  return passages.map((passage) => {
    const at = start;
    start += passage.text.length;
    return [passage, [Math.max(from - at, 0), Math.min(to - at, passage.text.length)]];
  });
}

/** Returns the passages that a range of a run's raw text touches, with the range in them. */
export function passageRangeIn(run: TextRun, [from, to]: Range): PassageRange {
  const first = passageAt(run, from);
  const last = passageAt(run, Math.max(from, to - 1));
  const start = run.offsets[first];
  if (start === undefined) throw new Error('a run has no passages');
  return { passages: run.passages.slice(first, last + 1), range: [from - start, to - start] };
}

/** Sorts places so that those where their words may be quoted come first. */
export function quotableFirst(places: readonly PassageRange[]): PassageRange[] {
  return [...places.filter((place) => !isUnquotable(place)), ...places.filter(isUnquotable)];
}

/** Returns the places of a hit; those of several matches in one passage that may be quoted come first. */
export function placesOfHit({ passages, marks }: Hit): PassageRange[] {
  const [first = []] = marks;
  if (passages.length === 1) {
    const places = first.map((range): PassageRange => ({ passages, range }));
    return quotableFirst(places);
  }
  const [range = [0, 0]] = first;
  const [last = []] = marks.slice(-1);
  const before = passages.slice(0, -1).reduce((sum, { text }) => sum + text.length, 0);
  return [{ passages, range: [range[0], before + (last[last.length - 1]?.[1] ?? 0)] }];
}

/** Tells whether the document relays or summarises these words without quotation marks. */
export function isUnquotable(place: PassageRange): boolean {
  const [from, to] = place.range;
  const relayed = rangesByPassage(place)
    .flatMap(([passage, range]) => layerSpansIn(passage, [range]))
    .some(({ mode }) => mode === 'relay' || mode === 'summary');
  return relayed && !quotedRanges(textOfPassages(place)).some(([a, b]) => a <= from && to <= b);
}

/** Tells whether the document has quotation marks around these words at a place. */
export function isInQuotationMarks(place: PassageRange, words: string): boolean {
  const text = textOfPassages(place);
  return quotedRanges(text).some(([from, to]) =>
    folded(text.slice(from, to)).includes(folded(words)),
  );
}
