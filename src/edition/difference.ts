/** A place where a text departs from what is expected: what it has there, and what should stand instead. */
export interface Difference {
  at: number;
  text: string;
  expectedAt: number;
  expected: string;
}

/** Beyond this many single-character edits a list of them no longer tells a reader anything. */
const LIMIT = 400;
/** Differences this close are one slip, such as two characters swapped. */
const NEAR = 2;

/** Every difference between a text and what is expected, in order; with very many, one that spans them all. */
export function differences(text: string, expected: string): Difference[] {
  const start = commonStart(text, expected);
  const end = commonEnd(text.slice(start), expected.slice(start));
  const [a, b] = [
    text.slice(start, text.length - end),
    expected.slice(start, expected.length - end),
  ];
  if (a === '' && b === '') return [];
  const whole = { at: 0, text: a, expectedAt: 0, expected: b };
  // One uninterrupted loss or addition needs no search, which could split it at a chance likeness.
  const found = a === '' || b === '' ? [whole] : (shortestEdits(a, b) ?? [whole]);
  return join(found, a, b).map((difference) => ({
    ...difference,
    at: difference.at + start,
    expectedAt: difference.expectedAt + start,
  }));
}

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  return i;
}

function commonEnd(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a.at(-1 - i) === b.at(-1 - i)) i += 1;
  return i;
}

/** Myers' greedy algorithm (1986); null when the texts are further apart than the limit. */
function shortestEdits(a: string, b: string): Difference[] | null {
  const reach: number[] = [];
  const at = (k: number) => reach[k + LIMIT + 1] ?? 0;
  const history: number[][] = [];
  for (let d = 0; d <= LIMIT; d += 1) {
    history.push([...reach]);
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
      let x = down ? at(k + 1) : at(k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[k + LIMIT + 1] = x;
      if (x >= a.length && x - k >= b.length) return trace(history, a, b);
    }
  }
  return null;
}

/** Walks the history of {@link shortestEdits} back from the end, one inserted or deleted character a step. */
function trace(history: number[][], a: string, b: string): Difference[] {
  const edits: Difference[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = history.length - 1; d > 0; d -= 1) {
    const at = (k: number) => history[d]?.[k + LIMIT + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const from = down ? k + 1 : k - 1;
    [x, y] = [at(from), at(from) - from];
    const edit = { at: x, expectedAt: y };
    edits.unshift(
      down
        ? { ...edit, text: '', expected: b.charAt(y) }
        : { ...edit, text: a.charAt(x), expected: '' },
    );
  }
  return edits;
}

function join(edits: readonly Difference[], a: string, b: string): Difference[] {
  const joined: Difference[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last && edit.at - (last.at + last.text.length) <= NEAR) {
      last.text = a.slice(last.at, edit.at + edit.text.length);
      last.expected = b.slice(last.expectedAt, edit.expectedAt + edit.expected.length);
    } else joined.push({ ...edit });
  }
  return joined;
}
