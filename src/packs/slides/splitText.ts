/** Characters on a slide at a type size that the last row can read. */
export const SLIDE_CAPACITY = 120;

/** A sentence or clause with its closing marks, so that a 。 is never parted from its ”. */
const CLAUSE = /[^；。]*(?:[；。]+[”’」』）》】〕〉"']*)+|[^；。]+$/gu;

/**
 * Splits a text after ；or 。 into the fewest pieces of at most `capacity` characters, about equal in size.
 * Joined, the pieces are the text; a clause longer than the capacity stays whole.
 */
export function splitText(text: string, capacity = SLIDE_CAPACITY): string[] {
  const clauses = text.match(CLAUSE) ?? [text];
  const fewest = fillPieces(clauses, capacity);
  // The smallest capacity that needs no further piece gives pieces of about equal size.
  for (let even = Math.ceil(text.length / fewest.length); even < capacity; even += 1) {
    const pieces = fillPieces(clauses, even);
    if (pieces.length === fewest.length) return pieces;
  }
  return fewest;
}

function fillPieces(clauses: readonly string[], capacity: number): string[] {
  const pieces: string[] = [];
  for (const clause of clauses) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.length + clause.length <= capacity) {
      pieces[pieces.length - 1] = last + clause;
    } else pieces.push(clause);
  }
  return pieces;
}
