import type { Segment } from './passage.ts';
import { readingText } from './passage.ts';
import { placesOf } from './term.ts';

/** A piece of a segment, and whether it belongs to the words asked for. */
export interface Piece extends Segment {
  marked: boolean;
}

/** Segments cut so that every occurrence of the words is marked and nothing else is. */
export function markWords(segments: readonly Segment[], words: readonly string[]): Piece[] {
  const text = readingText(segments);
  const marked = new Set<number>();
  for (const word of words) {
    for (const at of word === '' ? [] : placesOf(word, text)) {
      for (let i = at; i < at + word.length; i += 1) marked.add(i);
    }
  }
  let from = 0;
  return segments.flatMap((segment) => {
    const start = from;
    from += segment.text.length;
    return cut(segment, (i) => marked.has(start + i));
  });
}

/** An act stays whole: what it says of the source is true of all its characters together. */
function cut(segment: Segment, isMarked: (at: number) => boolean): Piece[] {
  if (segment.act) return [{ ...segment, marked: segment.text !== '' && isMarked(0) }];
  const pieces: Piece[] = [];
  for (let i = 0; i < segment.text.length; i += 1) {
    const last = pieces.at(-1);
    const char = segment.text[i] ?? '';
    if (last && last.marked === isMarked(i)) last.text += char;
    else pieces.push({ ...segment, text: char, marked: isMarked(i) });
  }
  return pieces.map((piece) => ({ ...piece, source: piece.text }));
}
