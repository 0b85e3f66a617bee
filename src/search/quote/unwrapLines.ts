/** The mark of a line break that is due to the width of the page. */
const WRAP = '\r';
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** The least length of a wrapped line, as a share of the next line's. */
const FULL_SHARE = 0.75;
/** The longest heading in characters; only headings end without punctuation. */
const LONGEST_HEADING = 40;

/** Unwraps a text: line feeds stay only at the ends of paragraphs, a carriage return marks where a line was wrapped. */
export function unwrapLines(pasted: string): string {
  // A page break within a sentence leaves a blank line, too.
  const lines = pasted.split(BREAK).filter((line) => line.trim() !== '');
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line.trim();
      return line.trim() + (isWrapped(line, next) ? WRAP : '\n');
    })
    .join('');
}

/** Splits a part of an unwrapped text into its original lines. */
export function wrappedLines(unwrapped: string): string[] {
  return unwrapped.split(WRAP);
}

/** Joins a part of an unwrapped text into one line; Latin words keep a space, the digits of a number none. */
export function joinWrappedLines(unwrapped: string): string {
  return unwrapped.replace(/([a-z])\r(?=[a-z0-9])|(\d)\r(?=[a-z])/giu, '$1$2 ').replace(/\r/gu, '');
}

function isWrapped(line: string, next: string): boolean {
  const [ended, begun] = [line.trim(), next.trim()];
  if (/[：:]$/u.test(ended)) return false;
  // An indent starts a paragraph.
  if (next.search(/\S/u) > line.search(/\S/u)) return false;
  return (
    /[，、,]$/u.test(ended) || ended.length >= Math.min(begun.length * FULL_SHARE, LONGEST_HEADING)
  );
}
