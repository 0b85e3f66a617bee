import { diffChars } from 'diff';

/** A difference of a text from the expected one: the offsets and words of both. */
export interface TextDifference {
  at: number;
  text: string;
  expectedAt: number;
  expected: string;
}

/** The most single-character edits that are listed one by one; a longer list helps no reader. */
const LIMIT = 400;
/** The distance within which differences are one mistake, such as two swapped characters. */
const NEAR = 2;

/** Returns every difference between a text and the expected one, in order; with very many, one that spans them all. */
export function textDifferences(text: string, expected: string): TextDifference[] {
  if (text === expected) return [];
  const start = commonStart(text, expected);
  const end = commonEnd(text.slice(start), expected.slice(start));
  const [a, b] = [
    text.slice(start, text.length - end),
    expected.slice(start, expected.length - end),
  ];
  const whole = { at: 0, text: a, expectedAt: 0, expected: b };
  return (edits(a, b) ?? [whole]).map((edit) => ({
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

/** Returns the edits from a to b, neighbouring ones merged; null beyond the limit. */
function edits(a: string, b: string): TextDifference[] | null {
  const changes = diffChars(a, b, { maxEditLength: LIMIT });
  if (!changes) return null;
  const found: TextDifference[] = [];
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
