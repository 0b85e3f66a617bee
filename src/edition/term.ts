import type { Passage } from './passage.ts';
import { readingText } from './passage.ts';

/** A term the editor lists: its words as they stand in the text, and the name of its page. */
export interface Term {
  slug: string;
  words: string;
}

/** A passage that uses a term, with how often. */
export interface Occurrence {
  passage: Passage;
  count: number;
}

/** So many passages that use a term stand on one page at most. */
export const LONGEST_LEAF = 100;

/** Where words stand in a text, each place from its first character. */
export function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** Every passage that uses the term, in the order given. */
export function occurrencesOf({ words }: Term, passages: readonly Passage[]): Occurrence[] {
  return passages.flatMap((passage) => {
    const count = placesOf(words, readingText(passage.segments)).length;
    return count > 0 ? [{ passage, count }] : [];
  });
}

/** How often a term is used in all. */
export function countOf(term: Term, passages: readonly Passage[]): number {
  return occurrencesOf(term, passages).reduce((sum, { count }) => sum + count, 0);
}

/** The longer listed terms a term is part of, with how many of its occurrences stand inside each. */
export function longerTerms(
  term: Term,
  terms: readonly Term[],
  passages: readonly Passage[],
): { term: Term; count: number }[] {
  return terms.flatMap((longer) => {
    const inside = longer === term ? [] : placesOf(term.words, longer.words);
    if (inside.length === 0) return [];
    const places = passages.map(({ segments }) => {
      const starts = placesOf(longer.words, readingText(segments));
      return new Set(starts.flatMap((start) => inside.map((at) => start + at))).size;
    });
    return [{ term: longer, count: places.reduce((sum, count) => sum + count, 0) }];
  });
}
