/** The operators of a search box: “several words” as a phrase, −word without it, A OR B, as search engines read them. */
import { folded } from './fold.ts';
import { parseQuery } from './query.ts';
import type { Query } from './query.ts';

/** A search: what is found by any of its queries is a hit. */
export interface Expression {
  /** The input as typed, without white space around it. */
  raw: string;
  queries: Query[];
  /** Whether it has an operator, so that the reader is told how it was read. */
  hasOperators: boolean;
  /** The signs in it that mean something elsewhere, and are taken literally here. */
  literalSigns: string[];
}

/** The longest query in characters that is searched for; whole paragraphs belong in the quotation check. */
export const LONGEST_QUERY = 2000;

/** The most queries that one expression stands for; one of more is taken literally. */
const MOST_QUERIES = 8;
const QUOTED = '“[^“”]*”|"[^"]*"|＂[^＂]*＂|「[^「」]*」';
const TOKEN = new RegExp(`(?:[-－−])?(?:${QUOTED})(?=\\s|$)|\\S+`, 'gu');
const PHRASE = new RegExp(`^(?:${QUOTED})$`, 'u');
/** An excluded word; a number after the sign is more likely one below zero. */
const EXCLUDED = /^[-－−](?![-－−\d])(?=.)/u;
const OR = /^(?:OR|[|｜]{1,2})$/u;

/** A word or a phrase as typed, without its operator. */
interface Term {
  text: string;
  isExcluded: boolean;
}

/** Parses what is typed into a search box; in a literal search nothing is an operator. */
export function parseExpression(input: string, literal = false): Expression {
  const raw = input.trim();
  const plain = { raw, queries: [parseQuery(raw, literal)], hasOperators: false };
  if (literal) return { ...plain, literalSigns: [] };
  const tokens = raw.match(TOKEN) ?? [];
  const literalSigns = signsIn(tokens);
  if (!tokens.some(isOperator)) return { ...plain, literalSigns };
  const queries = queriesOf(tokens);
  if (queries.length === 0 || queries.length > MOST_QUERIES)
    return { ...plain, literalSigns: [...literalSigns, ...tokens.filter(isOperator)] };
  return { raw, queries, hasOperators: true, literalSigns };
}

function isOperator(token: string): boolean {
  if (OR.test(token) || token === 'NOT' || token === 'AND') return true;
  return EXCLUDED.test(token) || (PHRASE.test(token) && /\s/u.test(token));
}

/** Lists wildcards, which a substring needs none of. */
function signsIn(tokens: readonly string[]): string[] {
  const text = tokens.join(' ');
  const signs = ['*', '＊'].filter((sign) => text.includes(sign));
  return /\S\?\S/u.test(text) ? [...signs, '?'] : signs;
}

/** Returns a query for each choice of one term from every group of terms that OR joins; none without a term to find. */
function queriesOf(tokens: readonly string[]): Query[] {
  const groups = groupsOf(tokens);
  const found = groups.filter((group) => !group.some(({ isExcluded }) => isExcluded));
  const without = groups
    .flatMap((group) => group.filter(({ isExcluded }) => isExcluded))
    .map(({ text }) => folded(text));
  if (found.length === 0 || without.includes('')) return [];
  let choices: string[][] = [[]];
  for (const group of found) {
    choices = choices.flatMap((choice) => group.map(({ text }) => [...choice, text]));
    if (choices.length > MOST_QUERIES) break;
  }
  return choices.map((terms) => queryOf(terms, without));
}

/** Groups the terms that OR joins; every other term is a group of its own. */
function groupsOf(tokens: readonly string[]): Term[][] {
  const groups: Term[][] = [];
  let joins = false;
  let excludes = false;
  for (const token of tokens) {
    if (OR.test(token)) joins = groups.length > 0;
    else if (token === 'NOT') excludes = true;
    else if (token !== 'AND') {
      const isExcluded = excludes || EXCLUDED.test(token);
      const term = { text: withoutMarks(token), isExcluded };
      const last = groups[groups.length - 1];
      if (joins && last && !isExcluded) last.push(term);
      else groups.push([term]);
      joins = excludes = false;
    }
  }
  return groups;
}

function withoutMarks(token: string): string {
  const text = token.replace(EXCLUDED, '');
  return PHRASE.test(text) ? text.slice(1, -1).trim() : text;
}

/** Makes a query of terms, a phrase among them being one word. */
function queryOf(terms: readonly string[], without: string[]): Query {
  const words = [...new Set(terms.map(folded))].filter(Boolean);
  return { ...parseQuery(terms.join(' ')), words, without };
}
