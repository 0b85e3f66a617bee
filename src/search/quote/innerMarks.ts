import { textOfPassages } from './quotable.ts';
import type { PassageRange } from './quotable.ts';
import type { Sentence } from './sentence.ts';

const SWAPPED: ReadonlyMap<string, string> = new Map([
  ['“', '‘'],
  ['”', '’'],
  ['‘', '“'],
  ['’', '”'],
]);
/**
 * Returns the place of a quotation that differs from its source only in that marks within its own are single where the
 * source's are double, as GB/T 15834—2011, 4.8, asks of a quoter; with the marks at its ends, which a hit leaves out.
 */
export function placeWithInnerMarks(
  { text, quoted }: Sentence,
  place: PassageRange,
): PassageRange | null {
  const swapped = text.replace(/[“”‘’]/gu, (mark) => SWAPPED.get(mark) ?? mark);
  if (!quoted || swapped === text) return null;
  const source = textOfPassages(place);
  const [before = ''] = /^[^\p{L}\p{N}]*/u.exec(swapped) ?? [];
  const from = place.range[0] - before.length;
  const to = from + swapped.length;
  return source.slice(from, to) === swapped ? { ...place, range: [from, to] } : null;
}
