import type { Passage } from './passage.ts';
import { readingText } from './passage.ts';

/** A term that the editor lists: its words as in the text, and the name of its page. */
export interface Term {
  slug: string;
  words: string;
}

/** Words of everyday speech, and the words of the text that the editor proposes to look for besides. */
export interface Synonym {
  words: string[];
  also: string[];
}

/** A passage that uses a term, with the number of occurrences. */
export interface TermUse {
  passage: Passage;
  count: number;
}

/** The most passages that one page of a term lists. */
export const TERM_PAGE_SIZE = 100;

/** Returns the offset of every occurrence of words in a text, overlapping ones included. */
export function indexesOf(words: string, text: string): number[] {
  const indexes: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) indexes.push(at);
  return indexes;
}

/** Returns every passage that uses the term, in the order given. */
export function termUses({ words }: Term, passages: readonly Passage[]): TermUse[] {
  return passages.flatMap((passage) => {
    const count = indexesOf(words, readingText(passage.segments)).length;
    return count > 0 ? [{ passage, count }] : [];
  });
}

/** Counts the occurrences of a term in all passages. */
export function countTermUses(term: Term, passages: readonly Passage[]): number {
  return termUses(term, passages).reduce((sum, { count }) => sum + count, 0);
}

/** Returns the longer listed terms that contain a term, with the number of its occurrences inside each. */
export function longerTerms(
  term: Term,
  terms: readonly Term[],
  passages: readonly Passage[],
): { term: Term; count: number }[] {
  return terms.flatMap((longer) => {
    const inside = longer === term ? [] : indexesOf(term.words, longer.words);
    if (inside.length === 0) return [];
    const counts = passages.map(({ segments }) => {
      const starts = indexesOf(longer.words, readingText(segments));
      return new Set(starts.flatMap((start) => inside.map((at) => start + at))).size;
    });
    return [{ term: longer, count: counts.reduce((sum, count) => sum + count, 0) }];
  });
}
