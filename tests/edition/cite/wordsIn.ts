/** Returns the words that a sentence in quotation marks cites, with the marks of the text that they are taken from. */
export function wordsIn(cited: string, text: string): string {
  const ownMarks = text.startsWith(cited) || text.startsWith(cited.replace(/。$/u, ''));
  if (ownMarks) return text.startsWith(cited) ? cited : cited.replace(/。$/u, '');
  const inner = cited.replace(/^“/u, '').replace(/”。?$/u, '');
  const swapped = [...inner].map((char) => MARKS.get(char) ?? char).join('');
  // Single marks of a text within no double ones stay, and so does an apostrophe.
  return text.startsWith(inner) ? inner : swapped;
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['‘', '“'],
  ['’', '”'],
  ['“', '‘'],
  ['”', '’'],
]);
