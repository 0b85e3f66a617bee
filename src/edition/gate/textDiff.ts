import { diffChars } from 'diff';

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
  if (text === expected) return [];
  const start = commonStart(text, expected);
  const end = commonEnd(text.slice(start), expected.slice(start));
  const [a, b] = [
    text.slice(start, text.length - end),
    expected.slice(start, expected.length - end),
  ];
  const whole = { at: 0, text: a, expectedAt: 0, expected: b };
  // One uninterrupted loss or addition needs no search, which could split it at a chance likeness.
  const found = a === '' || b === '' ? [whole] : (edits(a, b) ?? [whole]);
  return found.map((edit) => ({
    ...edit,
    at: edit.at + start,
    expectedAt: edit.expectedAt + start,
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

/** The edits that lead from a to b, those that stand together as one; null beyond the limit. */
function edits(a: string, b: string): Difference[] | null {
  const changes = diffChars(a, b, { maxEditLength: LIMIT });
  if (!changes) return null;
  const found: Difference[] = [];
  let [at, expectedAt] = [0, 0];
  for (const { value, added, removed } of changes) {
    const end = {
      at: at + (added ? 0 : value.length),
      expectedAt: expectedAt + (removed ? 0 : value.length),
    };
    if (added || removed) {
      const last = found.at(-1);
      const near = last && at - (last.at + last.text.length) <= NEAR;
      const from = near ? last : { at, expectedAt };
      const edit = {
        ...from,
        text: a.slice(from.at, end.at),
        expected: b.slice(from.expectedAt, end.expectedAt),
      };
      found.splice(near ? -1 : found.length, 1, edit);
    }
    ({ at, expectedAt } = end);
  }
  return found;
}
