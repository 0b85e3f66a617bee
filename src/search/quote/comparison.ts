import { align } from './align.ts';
import type { Edit } from './align.ts';
import { textAt } from './quotable.ts';
import type { Place } from './quotable.ts';
import type { Range } from '../match/range.ts';

/** A quotation beside its source, with all that differs, punctuation included. */
export interface Comparison {
  source: string;
  edits: Edit[];
}

/** Punctuation beside a place that a quotation may have taken with it. */
const BESIDE = 8;

/** A quotation beside the words of a place. */
export function compare(quotation: string, place: Place): Comparison {
  const text = textAt(place);
  const [from, to] = place.range;
  const before = /[^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, from - BESIDE), from))?.[0] ?? '';
  const after = /^[^\p{L}\p{N}]*/u.exec(text.slice(to, to + BESIDE))?.[0] ?? '';
  const near = text.slice(from - before.length, to + after.length);
  const found = align(quotation, near) ?? { from: 0, to: near.length, edits: [] };
  const source = near.slice(found.from, found.to);
  const edits = found.edits.map(({ quotation: ours, text: [start, end] }) => ({
    quotation: inWholeCharacters(quotation, ours),
    text: inWholeCharacters(source, [start - found.from, end - found.from]),
  }));
  return { source, edits };
}

function inWholeCharacters(text: string, [from, to]: Range): Range {
  const splits = (at: number) => (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return [splits(from) ? from - 1 : from, splits(to) ? to + 1 : to];
}
