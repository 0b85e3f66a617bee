import { chineseNumeral } from './numeral.ts';
import { BOOKS, HEADINGS } from './phrases.ts';
import type { Draw } from './sentences.ts';

/** A heading of a generated law. */
export interface LawHeading {
  /** The index of the article that it stands before. */
  at: number;
  /** The number of # before it in Markdown. */
  depth: number;
  text: string;
}

/** The articles of a division, from an index to before another, and the depth of its own headings. */
interface Span {
  from: number;
  to: number;
  depth: number;
}

/** Plans the headings of a law by its number of articles: none, chapters, or books with chapters; some with sections. */
export function planHeadings(draw: Draw, articles: number): LawHeading[] {
  const all = { from: 0, to: articles, depth: 2 };
  if (articles < 12) return [];
  if (articles < 200) return chapters(draw, all, ['总则', '附则']);
  const books = split(all, draw.between(3, 5));
  return number(books, '编', namesOf(draw, BOOKS, books.length, ['总则', '附则']), (book) =>
    draw.chance(0.5) ? subbooks(draw, book) : chapters(draw, book),
  );
}

function subbooks(draw: Draw, book: Span): LawHeading[] {
  const spans = split(book, 2);
  return number(spans, '分编', namesOf(draw, BOOKS, spans.length), (span) => chapters(draw, span));
}

function chapters(draw: Draw, span: Span, ends?: readonly [string, string]): LawHeading[] {
  const spans = split(span, Math.max(2, Math.round((span.to - span.from) / draw.between(7, 14))));
  return number(spans, '章', namesOf(draw, HEADINGS, spans.length, ends), (chapter) =>
    chapter.to - chapter.from >= 9 && draw.chance(0.4) ? sections(draw, chapter) : [],
  );
}

function sections(draw: Draw, chapter: Span): LawHeading[] {
  const spans = split(chapter, draw.between(2, 4));
  return number(spans, '节', namesOf(draw, HEADINGS, spans.length), () => []);
}

/** Gives every span its numbered heading, followed by the headings within it. */
function number(
  spans: readonly Span[],
  kind: string,
  names: readonly string[],
  within: (span: Span) => LawHeading[],
): LawHeading[] {
  return spans.flatMap((span, i) => [
    { at: span.from, depth: span.depth, text: `第${chineseNumeral(i + 1)}${kind} ${names[i]}` },
    ...within({ ...span, depth: span.depth + 1 }),
  ]);
}

/** Splits a span into parts of about the same number of articles. */
function split({ from, to, depth }: Span, count: number): Span[] {
  const border = (i: number) => from + Math.round(((to - from) * i) / count);
  return Array.from({ length: count }, (_, i) => ({ from: border(i), to: border(i + 1), depth }));
}

/** Makes different names of a list of words; the first and the last may be given. */
function namesOf(
  { pick }: Draw,
  words: readonly string[],
  count: number,
  [first, last]: readonly string[] = [],
): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(`${pick(words)}与${pick(words)}`);
  const middle = [...names];
  return middle.map((name, i) => (i === 0 && first) || (i === count - 1 && last) || name);
}
