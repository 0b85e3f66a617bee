import type { Range } from '../match/range.ts';

/** A difference between a quotation and a text: the range in each that corresponds to the other; one may be empty. */
export interface Edit {
  quotation: Range;
  text: Range;
}

/** The range of a text that is closest to a quotation, with the differences. */
export interface TextAlignment {
  /** The number of characters changed, left out or added. */
  distance: number;
  /** The start and the end of the range in the text. */
  from: number;
  to: number;
  edits: Edit[];
}

/** The half-width of the first band; most quotations differ little, and wider bands cost more. */
const FIRST_BAND = 16;
/** A cost above all others. */
const UNREACHABLE = 0xfff0;

/**
 * Aligns all of `quotation` with the closest range of `text` near `at`; null when more than `limit` characters differ
 * (Sellers' algorithm, in Ukkonen's band).
 */
export function align(
  quotation: string,
  text: string,
  at = 0,
  limit = quotation.length + text.length,
): TextAlignment | null {
  for (let band = FIRST_BAND; band < limit; band *= 4) {
    const found = alignInBand(quotation, text, at, band);
    if (found) return found;
  }
  return alignInBand(quotation, text, at, limit);
}

/** Aligns with at most `limit` differences and a start at most `limit` from `at`. */
function alignInBand(
  quotation: string,
  text: string,
  at: number,
  limit: number,
): TextAlignment | null {
  const width = 2 * limit + 1;
  const costs = new Uint16Array((quotation.length + 1) * width).fill(UNREACHABLE);
  // Column c of row i is position i + left + c of the text.
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
    let least = UNREACHABLE;
    for (let c = from; c < to; c += 1) {
      const j = i + left + c;
      const above = row - width + c;
      const same = j > 0 && code === text.charCodeAt(j - 1) ? 0 : 1;
      let cost = j > 0 ? (costs[above] ?? UNREACHABLE) + same : UNREACHABLE;
      if (c + 1 < width) cost = Math.min(cost, (costs[above + 1] ?? UNREACHABLE) + 1);
      if (c > from) cost = Math.min(cost, (costs[row + c - 1] ?? UNREACHABLE) + 1);
      costs[row + c] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return null;
  }
  return traceBack({ costs, width, left }, quotation, text, columns(quotation.length));
}

/** The costs of all cells of the band, row by row. */
interface CostTable {
  costs: Uint16Array;
  width: number;
  left: number;
}

/** Traces the edits back from the cheapest end. */
function traceBack(
  { costs, width, left }: CostTable,
  quotation: string,
  text: string,
  [from, to]: Range,
): TextAlignment {
  const last = quotation.length * width;
  let c = from;
  for (let end = from; end < to; end += 1) {
    // Prefer the later of equal ends: an omission inside is likelier than an addition at the end.
    if ((costs[last + end] ?? UNREACHABLE) <= (costs[last + c] ?? UNREACHABLE)) c = end;
  }
  const distance = costs[last + c] ?? UNREACHABLE;
  const end = quotation.length + left + c;
  const edits: Edit[] = [];
  let i = quotation.length;
  while (i > 0) {
    const j = i + left + c;
    const cost = costs[i * width + c] ?? UNREACHABLE;
    const before = (i - 1) * width + c;
    const same = j > 0 && quotation[i - 1] === text[j - 1];
    const cheap = (at: number, step: number) => (costs[at] ?? UNREACHABLE) + step === cost;
    // Prefer the path with more equal characters: 队伍改革 leaves 建设 out of 队伍建设改革.
    if (same && cheap(before, 0)) i -= 1;
    else if (c > 0 && cheap(i * width + c - 1, 1)) {
      prependEdit(edits, i, i, j - 1, j);
      c -= 1;
    } else if (c + 1 < width && cheap(before + 1, 1)) {
      prependEdit(edits, i - 1, i, j, j);
      i -= 1;
      c += 1;
    } else {
      prependEdit(edits, i - 1, i, j - 1, j);
      i -= 1;
    }
  }
  return { distance, from: left + c, to: end, edits };
}

/** Prepends an edit, or extends the first one where the two touch. */
function prependEdit(edits: Edit[], i: number, iEnd: number, j: number, jEnd: number): void {
  const [next] = edits;
  if (next && next.quotation[0] === iEnd && next.text[0] === jEnd) {
    edits[0] = { quotation: [i, next.quotation[1]], text: [j, next.text[1]] };
  } else edits.unshift({ quotation: [i, iEnd], text: [j, jEnd] });
}
