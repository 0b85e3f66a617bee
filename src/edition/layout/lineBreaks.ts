/** Where the lines of titles and headings may end, so that no word or name is broken. */

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

/**
 * Returns the offsets in a heading at which its line may end: after punctuation, and between two words of at least two
 * characters, opening marks being of the word after them; nowhere within a name. `Intl.Segmenter` finds the words; it
 * alone would break 习|近平 and 十八|大.
 */
export function breakOffsets(heading: string, names: readonly string[]): number[] {
  const inName = offsetsWithin(heading, [...names, ...titledNames(heading)]);
  const [number = ''] = LEADING_NUMBER.exec(heading) ?? [];
  const offsets: number[] = [];
  let before = { length: 0, isMark: false, opens: false };
  for (const { segment, index } of wordsOf(heading)) {
    const isMark = MARK.test(segment);
    const opens = OPENING.test(segment);
    const word = opens ? (wordAfter(heading, index) ?? segment) : segment;
    const isBetweenWords = before.length > 1 && word.length > 1 && (!isMark || opens);
    const isAfterMark = before.isMark && !before.opens && (!isMark || opens);
    if (
      index > number.length &&
      (isAfterMark || (isBetweenWords && !before.isMark && !inName.has(index)))
    )
      offsets.push(index);
    before = { length: segment.length, isMark, opens };
  }
  return offsets;
}

/** Returns the words of a text; where the browser cannot tell them (Chromium 83 to 86), its characters. */
function wordsOf(text: string): { segment: string; index: number }[] {
  const { Segmenter }: { Segmenter?: typeof Intl.Segmenter } = Intl;
  if (Segmenter) return [...new Segmenter('zh', { granularity: 'word' }).segment(text)];
  return [...text.matchAll(/./gsu)].map(({ 0: segment, index }) => ({ segment, index }));
}

/** Returns the word behind the opening marks at an offset. */
function wordAfter(heading: string, offset: number): string | undefined {
  return wordsOf(heading.slice(offset)).find(({ segment }) => !OPENING.test(segment))?.segment;
}

/** Returns the names that stand in 《》, each up to its first bracket. */
function titledNames(heading: string): string[] {
  return [...heading.matchAll(/《[^《》（(]+/gu)].map(([name]) => name);
}

/** Returns every offset that lies within an occurrence of a name. */
function offsetsWithin(text: string, names: readonly string[]): Set<number> {
  const within = new Set<number>();
  for (const name of names) {
    if (name === '') continue;
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
      for (let i = at + 1; i < at + name.length; i++) within.add(i);
  }
  return within;
}
