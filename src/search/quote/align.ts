import type { Range } from '../match/range.ts';

/** Where a quotation and a text part: what the one has and what the other has instead, either of which may be empty. */
export interface Edit {
  quotation: Range;
  text: Range;
}

/** The stretch of a text that a quotation comes closest to, and where the two part. */
export interface Alignment {
  /** Characters changed, left out or added. */
  distance: number;
  /** The stretch of the text, in its own positions. */
  from: number;
  to: number;
  edits: Edit[];
}

/** How far the two may drift apart at first; mostly little differs, and every wider band costs more. */
const NARROW = 16;
/** More than any cost. */
const FAR = 0xfff0;

/**
 * The best place for all of `quotation` in `text` near `at`, or null when more than `limit` characters differ
 * (Sellers' algorithm, in Ukkonen's band).
 */
export function align(
  quotation: string,
  text: string,
  at = 0,
  limit = quotation.length + text.length,
): Alignment | null {
  for (let band = NARROW; band < limit; band *= 4) {
    const found = within(quotation, text, at, band);
    if (found) return found;
  }
  return within(quotation, text, at, limit);
}

/** The alignment that never drifts from `at` by more than `limit`, with no more differences than that. */
function within(quotation: string, text: string, at: number, limit: number): Alignment | null {
  const width = 2 * limit + 1;
  const costs = new Uint16Array((quotation.length + 1) * width).fill(FAR);
  // Column c of row i stands for position i + left + c of the text.
  const left = at - limit;
  const columns = (i: number): Range => [
    Math.max(0, -left - i),
    Math.min(width, text.length - left - i + 1),
  ];
  costs.fill(0, ...columns(0));
  for (let i = 1; i <= quotation.length; i += 1) {
    const [from, to] = columns(i);
    const row = i * width;
    const code = quotation.charCodeAt(i - 1);
    let least = FAR;
    for (let c = from; c < to; c += 1) {
      const j = i + left + c;
      const above = row - width + c;
      const same = j > 0 && code === text.charCodeAt(j - 1) ? 0 : 1;
      let cost = j > 0 ? (costs[above] ?? FAR) + same : FAR;
      if (c + 1 < width) cost = Math.min(cost, (costs[above + 1] ?? FAR) + 1);
      if (c > from) cost = Math.min(cost, (costs[row + c - 1] ?? FAR) + 1);
      costs[row + c] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return null;
  }
  return trace({ costs, width, left }, quotation, text, columns(quotation.length));
}

interface Table {
  costs: Uint16Array;
  width: number;
  left: number;
}

/** The way back from the cheapest end. */
function trace(
  { costs, width, left }: Table,
  quotation: string,
  text: string,
  [from, to]: Range,
): Alignment {
  const last = quotation.length * width;
  let c = from;
  for (let end = from; end < to; end += 1) {
    // Of equal ends the later one: what was left out inside is likelier than a rest added at the end.
    if ((costs[last + end] ?? FAR) <= (costs[last + c] ?? FAR)) c = end;
  }
  const distance = costs[last + c] ?? FAR;
  const end = quotation.length + left + c;
  const edits: Edit[] = [];
  let i = quotation.length;
  while (i > 0) {
    const j = i + left + c;
    const cost = costs[i * width + c] ?? FAR;
    const before = (i - 1) * width + c;
    const same = j > 0 && quotation[i - 1] === text[j - 1];
    const cheap = (at: number, step: number) => (costs[at] ?? FAR) + step === cost;
    // Of equal ways the one on which more stays the same: 队伍改革 leaves 建设 out of 队伍建设改革.
    if (same && cheap(before, 0)) i -= 1;
    else if (c > 0 && cheap(i * width + c - 1, 1)) {
      extend(edits, i, i, j - 1, j);
      c -= 1;
    } else if (c + 1 < width && cheap(before + 1, 1)) {
      extend(edits, i - 1, i, j, j);
      i -= 1;
      c += 1;
    } else {
      extend(edits, i - 1, i, j - 1, j);
      i -= 1;
    }
  }
  return { distance, from: left + c, to: end, edits };
}

/** Adds what differs in front of what has been found to differ so far, as one where they touch. */
function extend(edits: Edit[], i: number, iEnd: number, j: number, jEnd: number): void {
  const [next] = edits;
  if (next && next.quotation[0] === iEnd && next.text[0] === jEnd) {
    edits[0] = { quotation: [i, next.quotation[1]], text: [j, next.text[1]] };
  } else edits.unshift({ quotation: [i, iEnd], text: [j, jEnd] });
}
