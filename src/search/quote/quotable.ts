/** Where words stand in the library, and whether they may be quoted there as somebody's own. */
import type { Entry } from '../match/block.ts';
import { folded } from '../match/fold.ts';
import type { Hit } from '../match/match.ts';
import { quotedRanges } from './quotationMarks.ts';
import type { Range } from '../match/range.ts';
import { passageAt } from '../match/textRun.ts';
import type { Run } from '../match/textRun.ts';
import { voicesIn } from '../match/speakers.ts';

/** Neighbouring passages, and the stretch of their text in which the words stand. */
export interface Place {
  entries: Entry[];
  range: Range;
}

/** The text of all passages of a place. */
export function textAt({ entries }: Place): string {
  return entries.map(({ text }) => text).join('');
}

/** Each passage of a place with the stretch of its own text in which the words stand. */
export function stretchesOf({ entries, range: [from, to] }: Place): [Entry, Range][] {
  let start = 0;
  return entries.map((entry) => {
    const at = start;
    start += entry.text.length;
    return [entry, [Math.max(from - at, 0), Math.min(to - at, entry.text.length)]];
  });
}

/** The passages of a run that a stretch of its raw text touches. */
export function placeIn(run: Run, [from, to]: Range): Place {
  const first = passageAt(run, from);
  const last = passageAt(run, Math.max(from, to - 1));
  const start = run.offsets[first] ?? 0;
  return { entries: run.entries.slice(first, last + 1), range: [from - start, to - start] };
}

/** Where a hit stands; of several times in one passage, where it may be quoted. */
export function placeOf({ entries, marks }: Hit): Place {
  const [first = []] = marks;
  const [range = [0, 0]] = first;
  if (entries.length === 1) {
    const places = first.map((mark): Place => ({ entries, range: mark }));
    return places.find((place) => !isUnquotable(place)) ?? { entries, range };
  }
  const [last = []] = marks.slice(-1);
  const before = entries.slice(0, -1).reduce((sum, { text }) => sum + text.length, 0);
  return { entries, range: [range[0], before + (last[last.length - 1]?.[1] ?? 0)] };
}

/** Whether the document relays or sums up these words without quotation marks. */
export function isUnquotable(place: Place): boolean {
  const [from, to] = place.range;
  const relayed = stretchesOf(place)
    .flatMap(([entry, range]) => voicesIn(entry, [range]))
    .some(({ mode }) => mode === 'relay' || mode === 'summary');
  return relayed && !quotedRanges(textAt(place)).some(([a, b]) => a <= from && to <= b);
}

/** Whether the document has quotation marks of its own around these words. */
export function isQuotedThere(place: Place, words: string): boolean {
  const text = textAt(place);
  return quotedRanges(text).some(([from, to]) =>
    folded(text.slice(from, to)).includes(folded(words)),
  );
}
