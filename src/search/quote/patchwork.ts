import { isUnquotable, placeIn } from './quotable.ts';
import type { Place } from './quotable.ts';
import { occurrences } from '../match/occurrence.ts';
import type { Pause } from '../index/pause.ts';
import type { Run } from '../match/textRun.ts';

/** A piece of a patchwork: where in the patchwork it stands and where it is from, or that it is from nowhere. */
export interface Piece {
  from: number;
  to: number;
  place: Place | null;
}

/** Shorter likenesses are chance. */
const SHORTEST = 4;
/** The share of a text that must come from somewhere. */
const COVER = 0.7;

/** The longest pieces of the library that a text is put together from, or null when it is not. */
export async function stitch(
  text: string,
  runs: readonly Run[],
  pause: Pause,
): Promise<Piece[] | null> {
  const lengths = await longest(text, runs, pause);
  const pieces: Piece[] = [];
  let covered = 0;
  for (let at = 0; at < text.length;) {
    const length = lengths[at] ?? 0;
    const last = pieces[pieces.length - 1];
    if (length > 0) {
      await pause();
      pieces.push({ from: at, to: at + length, place: origin(text.slice(at, at + length), runs) });
      covered += length;
    } else if (last && !last.place) last.to += 1;
    else pieces.push({ from: at, to: at + 1, place: null });
    at += length || 1;
  }
  const known = pieces.filter(({ place }) => place);
  return known.length > 1 && covered >= text.length * COVER ? pieces : null;
}

/** For each character of a text, how much of what begins with it stands somewhere in one piece. */
async function longest(text: string, runs: readonly Run[], pause: Pause): Promise<Uint16Array> {
  const lengths = new Uint16Array(text.length);
  const starts = new Map<string, number[]>();
  for (let at = 0; at + SHORTEST <= text.length; at += 1) {
    const start = text.slice(at, at + SHORTEST);
    starts.set(start, [...(starts.get(start) ?? []), at]);
  }
  for (const { folded } of runs) {
    await pause();
    for (let place = 0; place + SHORTEST <= folded.length; place += 1) {
      for (const at of starts.get(folded.slice(place, place + SHORTEST)) ?? []) {
        // What goes on from the character before has been measured with it.
        if (at > 0 && text[at - 1] === folded[place - 1]) continue;
        let end = SHORTEST;
        while (at + end < text.length && text[at + end] === folded[place + end]) end += 1;
        for (let left = end; left >= SHORTEST; left -= 1) {
          const begun = at + end - left;
          lengths[begun] = Math.max(lengths[begun] ?? 0, left);
        }
      }
    }
  }
  return lengths;
}

/** Where a piece stands; where it may be quoted, if it does there too. */
function origin(piece: string, runs: readonly Run[]): Place | null {
  let first: Place | null = null;
  for (const run of runs) {
    for (const range of occurrences(run, piece)) {
      const place = placeIn(run, range);
      if (!isUnquotable(place)) return place;
      first = first ?? place;
    }
  }
  return first;
}
