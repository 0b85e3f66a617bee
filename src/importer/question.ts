/** Something the importer is unsure of, for the editor to decide. */
export interface Question {
  /** Line of source.txt it is about; absent when it is about the whole. */
  line?: number;
  /** What was done for now, and what to look at (Chinese). */
  text: string;
}

/** The first characters of a text, for pointing at a place without retyping it. */
export function excerpt(text: string, length = 10): string {
  const chars = [...text];
  return chars.length > length ? `${chars.slice(0, length).join('')}…` : text;
}
