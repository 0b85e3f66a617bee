/**
 * Asks for substrings, absent words, several words and words with operators, in the notice and in real law texts, and
 * compares with a scan written independently; LAWS names the laws, otherwise they are generated.
 */
import type { Block } from '#search/match/block.ts';
import { randomFrom } from '../../random.ts';
import { foldNaively, groupsOfHits } from '../../search/naive.ts';
import { blocks as notice } from '../../search/notice.ts';
import { blocksIn, pagesOf } from '../search/corpus.ts';
import { Oracle } from '../search/oracle.ts';
import { ours } from '../search/ours.ts';
import type { KindCount } from './kindCount.ts';

/** The pages of 1,500 characters that stand for the 793 laws; these have 6,500 and more. */
const PAGES = Number(process.env['QUERY_PAGES'] ?? 1000);
const SUBSTRINGS = 1500;
const OTHERS = 150;
const EXAMPLES = 8;
const LENGTHS = [1, 2, 2, 3, 3, 4, 5, 6, 8, 12, 20, 40];

/** A query, and the groups of passages that it must find. */
type Asked = [kind: string, typed: string, expected: string[]];

/** Counts the right and wrong answers to queries of every kind. */
export async function queryKinds(): Promise<KindCount[]> {
  const kinds = new Map<string, KindCount>();
  for (const [name, blocks] of [
    ['notice', notice],
    ['laws', blocksIn(pagesOf(PAGES).pages)],
  ] as const) {
    const search = await ours(blocks);
    for (const [kind, typed, expected] of askedOf(blocks)) {
      const count = kindOf(kinds, `${name}: ${kind}`);
      judge(count, typed, expected, groupsOfHits(await search.exhaust(typed)));
    }
  }
  return [...kinds.values()];
}

function kindOf(kinds: Map<string, KindCount>, kind: string): KindCount {
  const known = kinds.get(kind) ?? { kind, right: 0, wrong: 0, silent: 0, examples: [] };
  kinds.set(kind, known);
  return known;
}

/** Counts an answer as wrong when it has more than it should, as silent when it has less. */
function judge(
  count: KindCount,
  typed: string,
  expected: readonly string[],
  found: readonly string[],
): void {
  const extra = found.filter((group) => !expected.includes(group));
  const missing = expected.filter((group) => !found.includes(group));
  if (extra.length > 0) count.wrong += 1;
  else if (missing.length > 0) count.silent += 1;
  else count.right += 1;
  if (extra.length + missing.length > 0 && count.examples.length < EXAMPLES)
    count.examples.push(`${typed}: ${extra.length} too many, ${missing.length} missing`);
}

function* askedOf(blocks: readonly Block[]): Generator<Asked> {
  const oracle = new Oracle(blocks);
  const random = randomFrom(23);
  for (const typed of oracle.queries(SUBSTRINGS, LENGTHS, 29))
    if (foldNaively(typed) !== '') yield ['substring', typed, oracle.find(typed)];
  for (const typed of oracle.withPunctuation(OTHERS, 31))
    if (!/\s/u.test(typed)) yield ['substring with punctuation', typed, oracle.find(typed)];
  for (const [one = '', other = ''] of oracle.pairsApart(OTHERS * 2, 37)) {
    const apart = oracle.findAll([one, other]);
    yield ['two words', `${one} ${other}`, apart];
    yield ['a word twice', `${one} ${one}`, oracle.find(one)];
    const inner = one.slice(0, 2);
    yield ['a word that contains another', `${one} ${inner}`, oracle.findAll([one, inner])];
    // A number after the sign is one below zero, no excluded word.
    if (!/^\d/u.test(other)) yield ['excluded', `${one} -${other}`, without(oracle, one, other)];
    yield ['either', `${one} OR ${other}`, either(oracle, one, other)];
    yield ['phrase', `"${one} ${other}"`, oracle.find(one + other)];
  }
  for (const typed of oracle.queries(OTHERS * 2, [4, 6, 8], 41)) {
    const altered = replaceOne(typed, random());
    yield ['one character wrong', altered, oracle.find(altered)];
  }
  yield* numbersIn(oracle);
}

/** Lists the groups with a word that do not hold another one in all their passages together. */
function without(oracle: Oracle, one: string, other: string): string[] {
  const texts = textsByOrder(oracle);
  return oracle.find(one).filter((group) => {
    const [from = 0, to = 0] = group.split('-').map(Number);
    const text = texts.slice(from, to + 1).join('');
    return !text.includes(other);
  });
}

function either(oracle: Oracle, one: string, other: string): string[] {
  return [...new Set([...oracle.find(one), ...oracle.find(other)])];
}

const TEXTS = new WeakMap<Oracle, string[]>();

function textsByOrder(oracle: Oracle): string[] {
  const known = TEXTS.get(oracle);
  if (known) return known;
  const texts = oracle.documents.flatMap(({ text, starts }) =>
    starts.map((start, index) => text.slice(start, starts[index + 1])),
  );
  TEXTS.set(oracle, texts);
  return texts;
}

/** Replaces one character by one that is not there. */
function replaceOne(text: string, share: number): string {
  const at = Math.floor(share * text.length);
  return `${text.slice(0, at)}龘${text.slice(at + 1)}`;
}

/** Asks for numbers as they stand, and without the mark that makes them what they are. */
function* numbersIn(oracle: Oracle): Generator<Asked> {
  const seen = new Set<string>();
  for (const { raw } of oracle.documents) {
    for (const [typed] of raw.matchAll(
      /\d+[.·:—/-]\d+[%‰]?|\d+[%‰℃]|百分之[一二三四五六七八九十]+/gu,
    )) {
      if (seen.has(typed) || seen.size >= OTHERS) continue;
      seen.add(typed);
      yield ['number', typed, oracle.find(typed)];
      const bare = typed.replace(/[^\d]/gu, '');
      if (bare !== '') yield ['number without its mark', bare, oracle.find(bare)];
    }
  }
}
