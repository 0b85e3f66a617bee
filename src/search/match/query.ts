import { fold, folded } from './fold.ts';

/** The longest query in characters that is searched for; whole paragraphs belong in the quotation check. */
export const LONGEST_QUERY = 2000;

/** A query, parsed. */
export interface Query {
  /** The input as typed, without white space around it. */
  raw: string;
  /** Whether the characters must match exactly as typed (原样匹配). */
  literal: boolean;
  /** The folded words, in order, each once. */
  words: string[];
  /** The whole input folded, its words written together; a word that is repeated alone is written once. */
  joined: string;
  /** The number of UTF-16 units of `raw` before its first letter or digit. */
  lead: number;
}

/** Parses an input string; one of punctuation alone can only be literal. */
export function parseQuery(input: string, literal = false): Query {
  const raw = input.trim();
  const words = [...new Set(raw.split(/\s+/u).map(folded))].filter(Boolean);
  const { text, starts } = fold(raw);
  const [only = '', another] = words;
  const joined = another === undefined ? only : text;
  return { raw, literal: literal || text === '', words, joined, lead: starts[0] ?? 0 };
}

/** Tells whether a query is empty. */
export function isEmpty({ raw }: Query): boolean {
  return raw === '';
}
