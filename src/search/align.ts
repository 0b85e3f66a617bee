import type { Range } from './range.ts';

/** The stretch of a text that a quotation comes closest to, and where the two part. */
export interface Alignment {
  /** Characters changed, left out or added. */
  distance: number;
  /** The stretch of the text, in its own positions. */
  from: number;
  to: number;
  /** What differs, in the quotation's positions and in the text's. */
  inQuotation: Range[];
  inText: Range[];
}

/** The best place for all of `quotation` anywhere in `text` (Sellers' algorithm). */
export function align(quotation: string, text: string): Alignment {
  const width = text.length + 1;
  const costs = new Uint16Array((quotation.length + 1) * width);
  for (let i = 1; i <= quotation.length; i += 1) {
    costs[i * width] = i;
    for (let j = 1; j < width; j += 1) {
      const same = quotation.charCodeAt(i - 1) === text.charCodeAt(j - 1) ? 0 : 1;
      const above = (i - 1) * width + j;
      costs[i * width + j] = Math.min(
        (costs[above - 1] ?? 0) + same,
        (costs[above] ?? 0) + 1,
        (costs[above + width - 1] ?? 0) + 1,
      );
    }
  }
  let to = 0;
  const last = quotation.length * width;
  for (let j = 1; j < width; j += 1) {
    // Of equal ends the later one: what was left out inside is likelier than a rest added at the end.
    if ((costs[last + j] ?? 0) <= (costs[last + to] ?? 0)) to = j;
  }
  return trace(costs, width, quotation, text, to);
}

function trace(
  costs: Uint16Array,
  width: number,
  quotation: string,
  text: string,
  to: number,
): Alignment {
  const inQuotation: Range[] = [];
  const inText: Range[] = [];
  let [i, j] = [quotation.length, to];
  while (i > 0) {
    const cost = costs[i * width + j] ?? 0;
    const diagonal = j > 0 ? (costs[(i - 1) * width + j - 1] ?? 0) : Infinity;
    const same = j > 0 && quotation[i - 1] === text[j - 1];
    if (j > 0 && diagonal + (same ? 0 : 1) === cost) {
      i -= 1;
      j -= 1;
      if (same) continue;
      inQuotation.unshift([i, i + 1]);
      inText.unshift([j, j + 1]);
    } else if ((costs[(i - 1) * width + j] ?? 0) + 1 === cost) {
      i -= 1;
      inQuotation.unshift([i, i + 1]);
    } else {
      j -= 1;
      inText.unshift([j, j + 1]);
    }
  }
  const distance = costs[quotation.length * width + to] ?? 0;
  return { distance, from: j, to, inQuotation: joined(inQuotation), inText: joined(inText) };
}

function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [from, to] of ranges) {
    const last = result[result.length - 1];
    if (last && last[1] === from) result[result.length - 1] = [last[0], to];
    else result.push([from, to]);
  }
  return result;
}
