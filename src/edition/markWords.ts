import type { Segment } from './passage.ts';
import { readingText } from './passage.ts';
import { indexesOf } from './term.ts';

/** A piece of a segment, with whether it belongs to the marked words. */
export interface MarkedPiece extends Segment {
  marked: boolean;
}

/** Splits segments so that every occurrence of the words is marked and nothing else is. */
export function markWords(segments: readonly Segment[], words: readonly string[]): MarkedPiece[] {
  const text = readingText(segments);
  const marked = new Set<number>();
  for (const word of words) {
    for (const at of word === '' ? [] : indexesOf(word, text)) {
      for (let i = at; i < at + word.length; i += 1) marked.add(i);
    }
  }
  let from = 0;
  return segments.flatMap((segment) => {
    const start = from;
    from += segment.text.length;
    return splitAtMarks(segment, (i) => marked.has(start + i));
  });
}

/** Splits a segment where marking starts or ends; an editorial act stays whole, as its source belongs to all of it. */
function splitAtMarks(segment: Segment, isMarked: (at: number) => boolean): MarkedPiece[] {
  if (segment.act) return [{ ...segment, marked: segment.text !== '' && isMarked(0) }];
  const pieces: MarkedPiece[] = [];
  for (let i = 0; i < segment.text.length; i += 1) {
    const last = pieces.at(-1);
    const char = segment.text.charAt(i);
    if (last && last.marked === isMarked(i)) last.text += char;
    else pieces.push({ ...segment, text: char, marked: isMarked(i) });
  }
  return pieces.map((piece) => ({ ...piece, source: piece.text }));
}
