/** How many characters a slide holds at a size that the last row can read. */
export const SLIDEFUL = 120;

/** A sentence or clause with everything that closes behind it, so that a 。 never loses its ”. */
const CLAUSE = /[^；。]*(?:[；。]+[”’」』）》】〕〉"']*)+|[^；。]+$/gu;

/**
 * A text cut behind ；or 。 into as few pieces of about one size as a slide's measure asks for.
 * Pieces end to end are the text; a sentence longer than the measure stays whole.
 */
export function cutText(text: string, measure = SLIDEFUL): string[] {
  const clauses = text.match(CLAUSE) ?? [text];
  const fewest = fill(clauses, measure);
  // The smallest measure that needs no further piece gives pieces of about one size.
  for (let even = Math.ceil(text.length / fewest.length); even < measure; even += 1) {
    const pieces = fill(clauses, even);
    if (pieces.length === fewest.length) return pieces;
  }
  return fewest;
}

function fill(clauses: readonly string[], measure: number): string[] {
  const pieces: string[] = [];
  for (const clause of clauses) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.length + clause.length <= measure) {
      pieces[pieces.length - 1] = last + clause;
    } else pieces.push(clause);
  }
  return pieces;
}
