/** Ends the lines of titles and headings where no word or name is broken. */
import type { Document } from '../document.ts';
import { indexesOf } from '../term.ts';
import type { Term } from '../term.ts';

/** A character that is set without spaces: Han, or punctuation of its width. */
const WIDE = /[\p{Script=Han}\u3001-\u303f\uff01-\uff65“”‘’…—]/u;
const OPENING = /^[“‘（《〈「『【〔]$/u;
/** The number that a heading begins with; a line is not parted from its number. */
const LEADING_NUMBER = /^[（(]?[一二三四五六七八九十百\d]+[）)、.．]/u;
const MARK = /^[\p{P}\s]$/u;

/** Returns the offsets at which the second and each further line of a printed title begins. */
export function lineEndOffsets(title: string): number[] {
  return [...title.matchAll(/\s+/gu)].flatMap(({ index, 0: space }) => {
    const to = index + space.length;
    const isLineEnd = WIDE.test(title.charAt(index - 1)) && WIDE.test(title.charAt(to));
    return isLineEnd ? [to] : [];
  });
}

/** Returns the lines of a printed title: white space between two wide characters is a line end of the source. */
export function linesOfTitle(title: string): string[] {
  return splitAtOffsets(title, 0, lineEndOffsets(title)).map(({ text }) => text.trimEnd());
}

/** Splits a stretch of a text, which begins at `start` in it, at offsets of the text. */
export function splitAtOffsets(
  stretch: string,
  start: number,
  offsets: readonly number[],
): { from: number; text: string }[] {
  const within = offsets.filter((offset) => offset > start && offset < start + stretch.length);
  const cuts = [start, ...[...new Set(within)].sort((a, b) => a - b)];
  return cuts.map((from, i) => ({
    from,
    text: stretch.slice(from - start, (cuts[i + 1] ?? start + stretch.length) - start),
  }));
}

/** Returns the terms and the names of documents and issuers, which no line of a heading or a slide may end within. */
export function unbrokenNames(documents: readonly Document[], terms: readonly Term[]): string[] {
  const names = documents.flatMap(({ issuer, name }) => [issuer, name]);
  return [...new Set([...terms.map(({ words }) => words), ...names])];
}

/** The offsets of headings by the names that no line may end within: contents beside every page repeat them. */
const knownOffsets = new WeakMap<readonly string[], Map<string, number[]>>();

/**
 * Returns the offsets in a heading at which its line may end: after punctuation, and between two words of at least two
 * characters, opening marks being of the word after them; nowhere within a name. `Intl.Segmenter` finds the words; it
 * alone would break 习|近平 and 十八|大.
 */
export function breakOffsets(heading: string, names: readonly string[]): number[] {
  const known = knownOffsets.get(names) ?? new Map<string, number[]>();
  knownOffsets.set(names, known);
  const offsets = known.get(heading) ?? findBreaks(heading, names);
  known.set(heading, offsets);
  return offsets;
}

function findBreaks(heading: string, names: readonly string[]): number[] {
  const inName = offsetsWithin(heading, [...names, ...titledNames(heading)]);
  const [number = ''] = LEADING_NUMBER.exec(heading) ?? [];
  const words = wordsOf(heading);
  return words.flatMap(({ segment, index }, at) => {
    const { segment: before = '', length = 0 } = words[at - 1] ?? {};
    // A line neither ends behind an opening mark nor begins with another mark.
    if (index <= number.length || OPENING.test(before)) return [];
    if (MARK.test(segment) && !OPENING.test(segment)) return [];
    if (MARK.test(before)) return [index];
    const next = words.slice(at).find((word) => !OPENING.test(word.segment));
    return length > 1 && next && next.length > 1 && !inName.has(index) ? [index] : [];
  });
}

const { Segmenter }: { Segmenter?: typeof Intl.Segmenter } = Intl;
const segmenter = Segmenter && new Segmenter('zh', { granularity: 'word' });

/** Words of one character that belong to the word after them: adverbs, conjunctions, prepositions. */
const BEFORE_ANOTHER = /^[最更很和与及或在对把向从以将各]$/u;

interface Word {
  segment: string;
  index: number;
  /** The characters of its main word; none while only words are there that belong to the next one. */
  length: number;
}

/**
 * Returns the words of a text, particles with the word that they belong to; in Chromium 83 to 86, which tells no words,
 * its characters.
 */
function wordsOf(text: string): Word[] {
  const segments = segmenter ? [...segmenter.segment(text)] : charactersOf(text);
  return segments.reduce<Word[]>((words, { segment, index }) => {
    const last = words[words.length - 1];
    const length = BEFORE_ANOTHER.test(segment) ? 0 : segment.length;
    const isParticle = segment === '的' && last && !MARK.test(last.segment);
    if (last && (isParticle || last.length === 0)) {
      last.segment += segment;
      if (!isParticle) last.length = length;
    } else words.push({ segment, index, length });
    return words;
  }, []);
}

function charactersOf(text: string): { segment: string; index: number }[] {
  return [...text.matchAll(/./gsu)].map(({ 0: segment, index }) => ({ segment, index }));
}

/** Returns the names that stand in 《》, each up to its first bracket. */
function titledNames(heading: string): string[] {
  return [...heading.matchAll(/《[^《》（(]+/gu)].map(([name]) => name);
}

/** Returns every offset that lies within an occurrence of a name. */
function offsetsWithin(text: string, names: readonly string[]): Set<number> {
  const within = new Set<number>();
  for (const name of names.filter(Boolean))
    for (const at of indexesOf(name, text))
      for (let i = at + 1; i < at + name.length; i += 1) within.add(i);
  return within;
}
