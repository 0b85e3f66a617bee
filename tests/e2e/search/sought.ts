/** Words of the library to search for, found in its text by what a test needs of them. */
import { sectionPath } from '#edition/address.ts';
import { OWN_LAYER } from '#edition/layer.ts';
import { HAN_NUMERALS } from '#edition/numeral.ts';
import type { LayerSpan, SearchPassage } from '#search/match/block.ts';
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
/** The number of passages above which a word is common. */
const MANY = 30;
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

/** Returns the first words of so many characters that suit a test. @throws Error with what the library lacks */
export function wordsThat(
  suit: (sought: Sought) => boolean,
  length: number,
  lacking: string,
): Sought {
  for (const sought of wordsOf(length)) if (suit(sought)) return sought;
  throw new Error(`the library has no ${length} characters in a row ${lacking}`);
}

/** Returns words that the library has once and that name no place, in a passage that suits. @throws Error for none */
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

/** Returns the two characters that the most passages have. @throws Error when no word is common */
export function commonWord(): string {
  const [most] = frequentWords();
  if (!most || most.having.length <= MANY)
    throw new Error(`no word of the library is in more than ${MANY} passages`);
  return most.word;
}

/** Returns the two characters that the most passages have, but of one document only. @throws Error when there are none */
export function wordOfOneDocument(): string {
  const found = frequentWords().find(
    ({ having }) => new Set(having.map(({ document }) => document)).size === 1,
  );
  if (!found) throw new Error('every word of the library is in several documents');
  return found.word;
}

/** Lists the pairs of characters of the library with the passages that have them, the most frequent first. */
function frequentWords(): { word: string; having: SearchPassage[] }[] {
  const found = new Map<string, SearchPassage[]>();
  for (const passage of passages) {
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

/** Returns the second of the passages with a word in the section that has it most. @throws Error when none has two */
export function passageAmongMany(word: string): SearchPassage {
  const having = passages.filter(({ text, n }) => n > 1 && text.includes(word));
  const sections = [...Map.groupBy(having, pageOf).values()];
  const [most] = sections.sort((a, b) => b.length - a.length);
  const second = most?.[1];
  if (!second) throw new Error(`no section has “${word}” in two passages`);
  return second;
}

/** A layer that is not the document's own, and a part, both with a word, but never together. */
export interface Apart {
  layer: LayerSpan;
  part: { id: string; name: string };
}

/** Returns a layer that has a word more than once, and a part that has it but not that layer. @throws Error for none */
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
  throw new Error(`wherever “${word}” is, the words of others are too`);
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

/** Returns the two halves of words, which no other passage has both, the first before the second. @throws Error */
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

/** Returns words that the text has once, with a mark in the middle that is left out here. @throws Error for none */
export function wordsAcrossMark(): string {
  const across = /(\p{Script=Han}{2})\p{P}(?=(\p{Script=Han}{2}))/gu;
  const joined = passages.flatMap(({ text }) =>
    [...text.matchAll(across)].map(([, before = '', after = '']) => before + after),
  );
  const found = joined.find((words) => occursOnce(words) && naive.find(words, true).length === 0);
  if (found === undefined) throw new Error('the library has no words once around a mark');
  return found;
}

/** Words that begin in one passage and end in the next, and the words to be marked in each. */
export interface Spanning {
  words: string;
  first: SearchPassage;
  marked: readonly [first: string, next: string];
}

/** Returns words at the end of a passage and the beginning of the next in its section. @throws Error for none */
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
  throw new Error('no words span two passages of the library');
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
