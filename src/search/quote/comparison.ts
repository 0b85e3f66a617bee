import { align } from './align.ts';
import type { Edit } from './align.ts';
import { textOfPassages } from './quotable.ts';
import type { PassageRange } from './quotable.ts';
import type { Range } from '../match/range.ts';

/** The source of a quotation, with all differences, punctuation included. */
export interface Comparison {
  source: string;
  edits: Edit[];
}

/** The number of characters beside a place in which to look for punctuation that belongs to a quotation. */
const MOST_PUNCTUATION = 8;

/** Compares a quotation with the words at a place. */
export function compareWithSource(quotation: string, place: PassageRange): Comparison {
  const text = textOfPassages(place);
  const [from, to] = place.range;
  const before = text.slice(Math.max(0, from - MOST_PUNCTUATION), from);
  const after = text.slice(to, to + MOST_PUNCTUATION);
  const near = text.slice(
    from - (before.length - before.replace(/[^\p{L}\p{N}]*$/u, '').length),
    to + (after.length - after.replace(/^[^\p{L}\p{N}]*/u, '').length),
  );
  const found = align(quotation, near) ?? { from: 0, to: near.length, edits: [] };
  const source = near.slice(found.from, found.to);
  const edits = found.edits.map(({ quotation: ours, text: [start, end] }) => ({
    quotation: toWholeCharacters(quotation, ours),
    text: toWholeCharacters(source, [start - found.from, end - found.from]),
  }));
  return { source, edits };
}

/** Extends a range so that it splits no surrogate pair. */
function toWholeCharacters(text: string, [from, to]: Range): Range {
  const splits = (at: number) => (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return [splits(from) ? from - 1 : from, splits(to) ? to + 1 : to];
}
