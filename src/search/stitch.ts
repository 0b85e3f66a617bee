import type { Entry } from './entry.ts';
import { passageAt } from './run.ts';
import type { Run } from './run.ts';

/** A piece of a patchwork: where it is from, or nothing where it is from nowhere. */
export interface Piece {
  text: string;
  place: Entry[] | null;
}

/** Shorter likenesses are chance. */
const SHORTEST = 4;
/** The share of a text that must come from somewhere. */
const COVER = 0.7;

/** The longest pieces of the library that a text is put together from, or null when it is not. */
export function stitch(text: string, runs: readonly Run[]): Piece[] | null {
  const pieces: Piece[] = [];
  let covered = 0;
  let at = 0;
  while (at < text.length) {
    const length = longestFrom(text, at, runs);
    if (length >= SHORTEST) {
      const piece = text.slice(at, at + length);
      pieces.push({ text: piece, place: placeOf(piece, runs) });
      covered += length;
      at += length;
    } else {
      const last = pieces[pieces.length - 1];
      if (last && !last.place) last.text += text.charAt(at);
      else pieces.push({ text: text.charAt(at), place: null });
      at += 1;
    }
  }
  const known = pieces.filter(({ place }) => place);
  return known.length > 1 && covered >= text.length * COVER ? pieces : null;
}

function longestFrom(text: string, at: number, runs: readonly Run[]): number {
  let low = 0;
  let high = text.length - at;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const part = text.slice(at, at + middle);
    if (runs.some((run) => run.folded.includes(part))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placeOf(piece: string, runs: readonly Run[]): Entry[] | null {
  for (const run of runs) {
    const at = run.folded.indexOf(piece);
    if (at === -1) continue;
    const first = passageAt(run, run.starts[at] ?? 0);
    const last = passageAt(run, run.starts[at + piece.length - 1] ?? 0);
    return run.entries.slice(first, last + 1);
  }
  return null;
}
