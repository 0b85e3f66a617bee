/** The number of pieces that are searched for; more would take too long, and their characters are returned instead. */
const MOST_SEARCHED = 2000;

/**
 * Returns the pieces of a file whose characters are neither in its text nor in what was asked about. The pieces come
 * from another reading of the file than the text does, so that nothing is lost that one reading overlooks.
 * @param pieces everything in the file that is words, however it is arranged
 * @param accounted the text and the words of all questions
 */
export function unaccountedPieces(pieces: readonly string[], accounted: string): string[] {
  const missing = countCharacters(accounted);
  let lost = 0;
  for (const char of withoutSpace(pieces.join(''))) {
    const left = (missing.get(char) ?? 0) - 1;
    missing.set(char, left);
    if (left < 0) lost += 1;
  }
  if (lost === 0) return [];
  const whole = withoutSpace(accounted);
  const suspects = pieces.filter((piece) =>
    [...piece].some((char) => (missing.get(char) ?? 0) < 0),
  );
  const found = suspects
    .slice(0, MOST_SEARCHED)
    .filter((piece) => !whole.includes(withoutSpace(piece)));
  if (found.length > 0 && suspects.length <= MOST_SEARCHED) return found;
  // The words recur elsewhere in the file; the characters of which there are too few are all that is known.
  const chars = [...missing].flatMap(([char, left]) => (left < 0 ? [char.repeat(-left)] : []));
  return [...found, chars.join('')];
}

function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of withoutSpace(text)) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

/** Removes what the text does not keep as it is: white space, invisible and control characters. */
function withoutSpace(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Surrogate}]/gu, '');
}
