import type { Range } from './range.ts';

/** A stretch of text, marked or not. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A text cut at the edges of its marks, nothing lost and nothing empty. */
export function pieces(text: string, marks: readonly Range[]): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) cut.push({ text: text.slice(at, from), marked: false });
    cut.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), marked: false });
  return cut;
}
