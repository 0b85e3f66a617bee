import { fold, folded } from './fold.ts';

/** A query, parsed. */
export interface Query {
  /** The input as typed, without white space around it. */
  raw: string;
  /** Whether the characters must match exactly as typed (含标点精确匹配). */
  literal: boolean;
  /** The folded words, in order, each once. */
  words: string[];
  /** The whole input folded, its words written together; a word that is repeated alone is written once. */
  joined: string;
  /** The number of UTF-16 units of `raw` before its first letter or digit. */
  lead: number;
  /** The folded words that no hit may hold. */
  without: readonly string[];
}

/** Parses an input string; one of punctuation alone can only be literal. */
export function parseQuery(input: string, literal = false): Query {
  const raw = input.trim();
  const words = [...new Set(raw.split(/\s+/u).map(folded))].filter(Boolean);
  const { text, starts } = fold(raw);
  const [only = '', another] = words;
  const joined = another === undefined ? only : text;
  return { raw, literal: literal || text === '', words, joined, lead: starts[0] ?? 0, without: [] };
}
