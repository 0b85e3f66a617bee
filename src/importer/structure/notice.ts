import type { Divided, Division } from './division.ts';
import { numbered, tellApart } from './division.ts';
import type { Kind } from './marker.ts';
import type { Paragraph } from './paragraph.ts';
import { isFinished, isHeading } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';
import { askJumps, ranksOf } from './rank.ts';

/** A page of its own is worth its click from about this many characters on. */
const WORTHWHILE = 60;
const DEPTH = 2;

/** What is known of the whole document while its parts are divided. */
interface Reading {
  /** Its kinds of numbers, outermost first. */
  ranks: readonly Kind[];
  /** The last number of each kind that divided: a row may run through the parts. */
  last: Map<Kind, number>;
  questions: Question[];
}

/** Where divisions begin, the kind of number they open with, and how much text they hold. */
interface Row {
  starts: number[];
  kind?: Kind;
  size: number;
}

/** An official document divided by its own numbering: the outermost into parts, the next into sections. */
export function divideNotice(paragraphs: readonly Paragraph[], questions: Question[]): Divided {
  askJumps(paragraphs, questions);
  const reading = { ranks: ranksOf(paragraphs), last: new Map<Kind, number>(), questions };
  const [found] = worthwhile([rowIn(paragraphs, reading)], WORTHWHILE / 2);
  return divide(paragraphs, found ?? null, reading, DEPTH);
}

function divide(
  paragraphs: readonly Paragraph[],
  found: Row | null,
  reading: Reading,
  depth: number,
): Divided {
  const { starts, kind }: Row = found ?? { starts: [], size: 0 };
  if (found) askRow(paragraphs, found, reading.questions);
  const own = starts.map((start, i) => paragraphs.slice(start, starts[i + 1]));
  const inner = own.map(([, ...rest]) => (depth > 1 ? rowIn(rest, reading, kind) : null));
  const rows = worthwhile(inner, WORTHWHILE);
  const divisions = own.map(([opening, ...rest], i) =>
    division(opening, divide(rest, rows[i] ?? null, reading, depth - 1), i, rest.length > 0),
  );
  return { before: paragraphs.slice(0, starts[0]), divisions: tellApart(divisions) };
}

/** Rows worth dividing by; parts numbered in the same way are divided alike. */
function worthwhile(rows: readonly (Row | null)[], least: number): (Row | null)[] {
  const average = (kind: Kind | undefined) => {
    const own = rows.filter((row) => row !== null && row.kind === kind);
    const items = own.reduce((sum, row) => sum + (row?.starts.length ?? 0), 0);
    return own.reduce((sum, row) => sum + (row?.size ?? 0), 0) / items;
  };
  return rows.map((row) => {
    if (row === null || row.kind === undefined) return row;
    return average(row.kind) >= (row.kind === 'word' ? WORTHWHILE : least) ? row : null;
  });
}

function division(
  opening: Paragraph | undefined,
  { before, divisions }: Divided,
  i: number,
  hasText: boolean,
): Division {
  if (opening && isHeading(opening) && !isFinished(opening.text) && hasText)
    opening.form = 'heading';
  const unnumbered = {
    slug: `h${i + 1}`,
    locator: excerpt((opening?.text ?? '').replace(/[【】]/gu, '')),
  };
  const name = opening?.marker ? numbered(opening) : unnumbered;
  return { ...name, body: opening ? [opening, ...before] : before, divisions };
}

/** The nearest row of numbers below the one above: the source's own headings, else the outermost kind with two items. */
function rowIn(paragraphs: readonly Paragraph[], reading: Reading, above?: Kind): Row | null {
  const headed = marked(paragraphs, reading);
  if (headed) return headed;
  const { ranks, last } = reading;
  for (const kind of ranks.slice(above ? ranks.indexOf(above) + 1 : 0)) {
    const before = last.get(kind) ?? 0;
    const starts = follow(paragraphs, kind, before);
    if (starts.length < 2 || kind === 'circle') continue;
    last.set(kind, paragraphs[starts.at(-1) ?? 0]?.marker?.n ?? before);
    const openings = starts.slice(0, -1).map((start) => paragraphs[start]?.text ?? '');
    // Clauses of one sentence are no sections.
    if (openings.every((text) => /[；;]$/u.test(text))) return null;
    const size = paragraphs.slice(starts[0]).reduce((sum, { text }) => sum + text.length, 0);
    return { starts, kind, size };
  }
  return null;
}

/** Where the headings stand that the source itself marks, the outermost of them, and those that count on with them unmarked. */
function marked(paragraphs: readonly Paragraph[], { questions }: Reading): Row | null {
  const levels = paragraphs.map(levelOf).filter((level) => level > 0);
  if (levels.length === 0) return null;
  const outermost = Math.min(...levels);
  const heads = paragraphs.filter((each) => levelOf(each) === outermost);
  const kind = heads.find(({ marker }) => marker)?.marker?.kind;
  // A mark or two among many numbers alike is a slip of the hand that set them.
  const alike = paragraphs.filter(({ marker }) => marker?.kind === kind);
  if (kind && heads.length < alike.length / 2) return null;
  const starts: number[] = [];
  let last = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    const { marker, line, text } = paragraph;
    const counts = marker !== null && marker.kind === kind && marker.n === last + 1;
    if (levelOf(paragraph) !== outermost && !(counts && last > 0)) continue;
    if (levelOf(paragraph) !== outermost)
      questions.push({
        line,
        text: `“${excerpt(text)}”没有标成标题，但编号接着前面的标题，同样分开：核对`,
      });
    if (marker?.kind === kind) last = marker?.n ?? last;
    starts.push(i);
  }
  return { starts, size: Infinity, ...(kind ? { kind } : {}) };
}

/** How deep a heading a paragraph is by the source's marks; 【…】 alone on a line is one too, within all others. */
function levelOf({ level, text }: Paragraph): number {
  return level === 0 && /^【[^】]{1,30}】$/u.test(text) ? 7 : level;
}

/** The paragraphs that count on, from one or from where the last row ended; a number out of order is text. */
function follow(paragraphs: readonly Paragraph[], kind: Kind, before: number): number[] {
  const own = paragraphs.flatMap(({ marker }, i) =>
    marker?.kind === kind ? [{ i, n: marker.n }] : [],
  );
  const first = own.find(({ n }) => n === 1 || n === before + 1) ?? own[0];
  const starts: number[] = [];
  let [last, inner] = [(first?.n ?? 1) - 1, 0];
  for (const { i, n } of own.slice(first ? own.indexOf(first) : 0)) {
    // A row that begins anew among the items is within one of them.
    if (n === 1 && starts.length > 0) inner = 1;
    else if (inner > 0 && n === inner + 1) inner = n;
    else if (n - last <= 2 && n >= last) {
      starts.push(i);
      [last, inner] = [n, 0];
    } else if (n > last && isTitleLike(paragraphs[i])) {
      starts.push(i);
      [last, inner] = [n, 0];
    }
  }
  return starts;
}

function isTitleLike(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && isHeading(paragraph) && !isFinished(paragraph.text);
}

/** 一要…二要… may be sentences as well as sections; a row within a row is left as text. */
function askRow(paragraphs: readonly Paragraph[], { starts }: Row, questions: Question[]): void {
  const [first = 0] = starts;
  const { marker, line } = paragraphs[first] ?? {};
  if (!marker) return;
  if (marker.kind === 'word')
    questions.push({
      line,
      text: `按“${marker.label}”等 ${starts.length} 项分成章节：若只是一段话里的几句，并回一个 .mdx`,
    });
  const anew = paragraphs.find(
    (each, i) =>
      i > first && each.marker?.kind === marker.kind && each.marker.n === 1 && !starts.includes(i),
  );
  if (anew)
    questions.push({
      line: anew.line,
      text: `“${excerpt(anew.text)}”又从头编号，按前一项里的正文处理：核对`,
    });
}
