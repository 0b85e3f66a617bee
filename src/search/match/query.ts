import { fold, folded } from './fold.ts';

/** The longest query that is searched for; whole paragraphs belong in the quotation check. */
export const LONGEST_QUERY = 2000;

/** What the reader asked for, taken apart. */
export interface Query {
  /** As typed, without the space around it. */
  raw: string;
  /** Match the characters exactly as typed (原样匹配). */
  literal: boolean;
  /** Folded words, in order, each once. */
  words: string[];
  /** All words written together. */
  joined: string;
  /** How many units of `raw` stand before its first letter or digit. */
  lead: number;
}

/** The query that an input string means; one of punctuation alone can only be taken literally. */
export function parseQuery(input: string, literal = false): Query {
  const raw = input.trim();
  const words = [...new Set(raw.split(/\s+/u).map(folded))].filter(Boolean);
  const { text, starts } = fold(raw);
  return { raw, literal: literal || text === '', words, joined: text, lead: starts[0] ?? 0 };
}

/** Whether there is nothing to look for. */
export function isEmpty({ raw }: Query): boolean {
  return raw === '';
}
