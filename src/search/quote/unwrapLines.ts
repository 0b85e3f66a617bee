/** Lines as a page or a screen broke them, which says nothing of where a sentence ends. */

/** Stands where a line was broken for want of room. */
const WRAP = '\r';
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** A line broken for want of room leaves little of it, beside the line that follows. */
const FULL = 0.75;
/** Longer lines are no headings, which alone end without a mark. */
const HEADING = 40;

/** A text whose line feeds all end a paragraph; where a line only ran out of room stands a mark of its own. */
export function unwrap(pasted: string): string {
  // A page that ends within a sentence leaves a blank line too.
  const lines = pasted.split(BREAK).filter((line) => line.trim() !== '');
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line.trim();
      return line.trim() + (isWrapped(line, next) ? WRAP : '\n');
    })
    .join('');
}

/** The lines that a stretch of an unwrapped text was broken into. */
export function linesOf(unwrapped: string): string[] {
  return unwrapped.split(WRAP);
}

/** A stretch of an unwrapped text in one line. */
export function inOneLine(unwrapped: string): string {
  return unwrapped.replace(/([a-z0-9])\r(?=[a-z0-9])/giu, '$1 ').replace(/\r/gu, '');
}

function isWrapped(line: string, next: string): boolean {
  const [ended, begun] = [line.trim(), next.trim()];
  if (/[：:]$/u.test(ended)) return false;
  // An indent begins a paragraph.
  if (next.search(/\S/u) > line.search(/\S/u)) return false;
  return /[，、,]$/u.test(ended) || ended.length >= Math.min(begun.length * FULL, HEADING);
}
