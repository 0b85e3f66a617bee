/** A question of the importer that the editor must decide. */
export interface Question {
  /** Line of source.txt that is asked about; absent for a question about the whole document. */
  line?: number;
  /** The provisional decision and what to check (Chinese). */
  text: string;
}

/** A kind of content of a received file that is not in its text, how often, and why; for the edition page. */
export interface LeftOut {
  what: string;
  count: number;
  why: string;
}

/** Returns the first characters of a text, which point at a place without retyping it. */
export function excerpt(text: string, length = 10): string {
  const chars = [...text];
  return chars.length > length ? `${chars.slice(0, length).join('')}…` : text;
}
