import { REFERENCE_NUMERALS } from './referenceNumeral.ts';

/** The longest text that is read as a reference, which may be a citation with its words. */
export const LONGEST_REFERENCE = 2000;

const STEM_END = new RegExp(`[\\p{P}\\p{S}\\s\\d${REFERENCE_NUMERALS}第]`, 'u');

/** Returns the stem of a name or a typed reference: the part before its number. */
export function stemOf(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase().trim();
  const end = folded.search(STEM_END);
  return end === -1 ? folded : folded.slice(0, end);
}
