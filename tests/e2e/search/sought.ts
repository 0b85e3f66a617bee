/** Words of the library to search for, found in its text by what a test needs of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionPath } from '#edition/address.ts';
import { OWN_LAYER } from '#edition/layer.ts';
import { HAN_NUMERALS } from '#edition/numeral.ts';
import type { LayerSpan, SearchPassage } from '#search/match/block.ts';
import { lacking } from '../lacking.ts';
import { DIST } from '../site.ts';
import { NaiveSearch } from '../../search/naive.ts';
import { passages } from '../../search/notice.ts';

/** Searches the library as Ctrl+F would. */
export const naive = new NaiveSearch(passages);

/** Words, the passage that has them, and the layer that they are in. */
export interface Sought {
  words: string;
  passage: SearchPassage;
  layer: LayerSpan;
}

/** The number of characters of words that the library has once. */
const RARE_LENGTH = 4;
const NUMERAL = new RegExp(`[${HAN_NUMERALS}]`, 'u');

/** Yields the words of so many Chinese characters, each in one layer, those in the words of others first. */
export function* wordsOf(length: number): Generator<Sought> {
  const han = new RegExp(`^\\p{Script=Han}{${length}}$`, 'u');
  const all = passages.flatMap((passage) =>
    passage.layerSpans.map((layer) => ({ passage, layer })),
  );
  const isOwn = ({ layer }: { layer: LayerSpan }) => layer.layer === OWN_LAYER;
  for (const { passage, layer } of [...all.filter((one) => !isOwn(one)), ...all.filter(isOwn)]) {
    for (let at = layer.from; at + length <= layer.to; at += 1) {
      const words = passage.text.slice(at, at + length);
      if (han.test(words)) yield { words, passage, layer };
    }
  }
}

/** Returns the first words of so many characters that suit a test. Skips the test with what the library lacks. */
export function wordsThat(
  suit: (sought: Sought) => boolean,
  length: number,
  property: string,
): Sought {
  for (const sought of wordsOf(length)) if (suit(sought)) return sought;
  return lacking(`this library has no ${length} characters in a row ${property}`);
}

/** Returns words that the library has once and that name no place, in a passage that suits. Skips the test for none. */
export function rareWords(
  suits: (passage: SearchPassage) => boolean = () => true,
  length = RARE_LENGTH,
): Sought {
  return wordsThat(
    ({ words, passage }) => suits(passage) && !mayNamePlace(words) && occursOnce(words),
    length,
    'that occur once in a passage as wanted',
  );
}

/** Tells whether one place alone has these words, marks and spaces aside. */
export function occursOnce(words: string): boolean {
  return naive.marked(words).length === 1 && naive.marked(words).every((one) => !one.includes('|'));
}

function mayNamePlace(words: string): boolean {
  const endings = passages.map(({ title }) => title[1].slice(-2)).filter(Boolean);
  return NUMERAL.test(words) || endings.some((ending) => words.includes(ending));
}

/** Returns the two characters that the most passages have. Skips the test where no more than `many` have them. */
export function commonWord(many = 1): string {
  const [most] = frequentWords();
  if (!most || most.having.length <= many)
    return lacking(`no word of this library is in more than ${many} passages`);
  return most.word;
}

/** A number of passages that the search of a large library surely finds without being asked to continue. */
const AT_ONCE = 5;

/** Tells whether the site's search reads the whole text, and so finds everything at once. */
export function readsWholeText(): boolean {
  const page = readFileSync(join(DIST, 'search/index.html'), 'utf8');
  return page.includes('&quot;form&quot;:&quot;scan&quot;');
}

/**
 * Returns the two characters that the most passages of one document alone have, all found at once. Skips the test for
 * none.
 */
export function wordOfOneDocument(): string {
  const most = readsWholeText() ? Infinity : AT_ONCE;
  const found = frequentWords().find(
    ({ having }) =>
      having.length <= most && new Set(having.map(({ document }) => document)).size === 1,
  );
  if (!found) lacking('every word of this library is in several documents');
  return found.word;
}

/** Lists the pairs of characters of passages with the passages that have them, the most frequent first. */
export function frequentWords(within = passages): { word: string; having: SearchPassage[] }[] {
  const found = new Map<string, SearchPassage[]>();
  for (const passage of within) {
    for (const word of pairsIn(passage.text))
      found.set(word, [...(found.get(word) ?? []), passage]);
  }
  const all = [...found].map(([word, having]) => ({ word, having }));
  return all.sort((a, b) => b.having.length - a.having.length);
}

/** Lists the pairs of Chinese characters side by side in a text, each once. */
export function pairsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair)) found.add(pair);
  }
  return found;
}

/** Returns the second of the passages with a word in the section that has it most. Skips the test for none. */
export function passageAmongMany(word: string): SearchPassage {
  const having = passages.filter(({ text, n }) => n > 1 && text.includes(word));
  const sections = [...Map.groupBy(having, pageOf).values()];
  const [most] = sections.sort((a, b) => b.length - a.length);
  const second = most?.[1];
  if (!second) lacking(`no section has “${word}” in two passages`);
  return second;
}

/** A layer that is not the document's own, and a part, both with a word, but never together. */
export interface Apart {
  layer: LayerSpan;
  part: { id: string; name: string };
}

/** Returns a layer that has a word twice, and a part that has it but not that layer. Skips the test for none. */
export function layerApartFromPart(word: string): Apart {
  const having = passages.filter(({ text }) => text.includes(word));
  const saying = having.flatMap(({ text, layerSpans }) =>
    layerSpans.filter(({ from, to }) => text.slice(from, to).includes(word)),
  );
  const others = Map.groupBy(saying, ({ layer }) => layer);
  for (const [id, [layer, another]] of others) {
    if (!layer || !another || id === OWN_LAYER) continue;
    const without = partsOf(having).find((part) => !isInPart(id, part.id));
    if (without) return { layer, part: without };
  }
  return lacking(`wherever “${word}” is, the words of others are too`);
}

/** Lists the parts that passages are in, each once. */
export function partsOf(some: readonly SearchPassage[]): Apart['part'][] {
  const names = new Map(some.flatMap(({ part, partName }) => (part ? [[part, partName]] : [])));
  return [...names].map(([id, name]) => ({ id, name }));
}

function isInPart(layer: string, part: string): boolean {
  return passages.some(
    (passage) => passage.part === part && passage.layerSpans.some((span) => span.layer === layer),
  );
}

/** Returns two halves of words that one passage alone has, the first before the second. Skips the test for none. */
export function wordsInTwo(): [head: string, tail: string] {
  const halves = ({ words }: Sought) => [words.slice(0, 2), words.slice(2)] as const;
  const found = wordsThat(
    (sought) => {
      const [head, tail] = halves(sought);
      const { text } = sought.passage;
      return naive.find(`${tail} ${head}`).length === 1 && text.indexOf(head) < text.indexOf(tail);
    },
    RARE_LENGTH,
    'whose halves meet once',
  );
  return [...halves(found)];
}

/** Returns words that the text has once, with a mark in the middle that is left out here. Skips the test for none. */
export function wordsAcrossMark(): string {
  const across = /(\p{Script=Han}{2})\p{P}(?=(\p{Script=Han}{2}))/gu;
  const joined = passages.flatMap(({ text }) =>
    [...text.matchAll(across)].map(([, before = '', after = '']) => before + after),
  );
  const found = joined.find((words) => occursOnce(words) && naive.find(words, true).length === 0);
  if (found === undefined) lacking('this library has no words once around a mark');
  return found;
}

/** Words that begin in one passage and end in the next, and the words to be marked in each. */
export interface Spanning {
  words: string;
  first: SearchPassage;
  marked: readonly [first: string, next: string];
}

/** Returns words at the end of a passage and the beginning of the next in its section. Skips the test for none. */
export function wordsAcrossPassages(): Spanning {
  for (const [index, first] of passages.entries()) {
    const next = passages[index + 1];
    const end = /\p{Script=Han}{4}\p{P}$/u.exec(lastWords(first))?.[0];
    const begin = /^\p{Script=Han}{3}/u.exec(firstWords(next))?.[0];
    if (!next || !end || !begin || pageOf(next) !== pageOf(first)) continue;
    const words = end.slice(0, -1) + begin;
    if (naive.marked(words).join() === `${first.order}-${next.order}:${end}/${begin}`)
      return { words, first, marked: [end, begin] };
  }
  return lacking('no words span two passages of this library');
}

function lastWords({ text, layerSpans }: SearchPassage): string {
  return text.slice(layerSpans[layerSpans.length - 1]?.from);
}

function firstWords(passage: SearchPassage | undefined): string {
  return passage?.text.slice(0, passage.layerSpans[0]?.to) ?? '';
}

/** Returns the path of the page of a passage's section from the site root. */
export function pageOf({ document, section }: SearchPassage): string {
  return `${sectionPath(document, section)}index.html`;
}

/** Matches the address of a passage with this query, a pattern. */
export function addressOf(passage: SearchPassage, query = ''): RegExp {
  return new RegExp(`/${pageOf(passage).replaceAll('.', '\\.')}${query}#p${passage.n}$`, 'u');
}
