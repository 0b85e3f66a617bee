/** The folded characters of a text, and the position in the text of each. */
interface Characters {
  text: string;
  starts: number[];
}

/** Marks that mean something between digits, a space for all others that part them, and signs that mean something beside one. */
const MARKS = /[-.,:/—^ ]+|[<=>+−]/gu;
const DIGIT = /^[0-9]$/u;
const LATIN = /^[a-z]$/u;

/**
 * Keeps the marks of a folded text that belong to numbers, each run of them as one, and drops all others: 21.75, 1/2,
 * 10:30, 2—5 (as 2-5), 10² (as 10^2). Only a mark with its digits is kept, so that a part of a text folds to a part.
 */
export function keepMarksOfNumbers({ text, starts }: Characters): Characters {
  let kept = '';
  const keptStarts: number[] = [];
  let from = 0;
  const keep = (part: string, at: number) => {
    kept += part;
    for (let unit = 0; unit < part.length; unit += 1) keptStarts.push(starts[at + unit] as number);
  };
  for (const { 0: marks, index } of text.matchAll(MARKS)) {
    keep(text.slice(from, index), from);
    from = index + marks.length;
    keep(markIn(marks, text.charAt(index - 1), text.charAt(from)), index);
  }
  keep(text.slice(from), from);
  return { text: kept, starts: keptStarts };
}

/** Returns the mark that a run of marks is between what stands before and after it; '' for none. */
function markIn(run: string, before: string, after: string): string {
  const marks = run.replace(/ /gu, '');
  const follows = DIGIT.test(after);
  const precedes = DIGIT.test(before);
  if (marks === '') return follows && precedes ? ' ' : '';
  if (marks === '−') return '-';
  if (marks === '<' || marks === '>') return follows ? marks : '';
  if (marks === '=' || marks === '+') return follows || precedes ? marks : '';
  const last = marks.slice(-1);
  // A hyphen after a letter joins words: COVID-19; any other before a number may be the sign of one below zero.
  if (last === '-' && follows && before !== '' && !LATIN.test(before)) return '-';
  if (!follows || !precedes) return '';
  if (last === '-' || last === '—') return '-';
  if (marks.includes('^')) return '^';
  return marks.length === 1 ? marks : '…';
}
