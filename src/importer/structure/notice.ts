import type { DividedText, Division } from './division.ts';
import { nameByMarker, makeNamesUnique } from './division.ts';
import type { MarkerKind } from './marker.ts';
import type { SourceParagraph } from './paragraph.ts';
import { endsSentence, isHeading, paragraphAt } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';
import { askNumberingGaps, rankMarkerKinds } from './rank.ts';

/** The length in characters from which a section is worth a page of its own. */
const WORTHWHILE_LENGTH = 60;
const MAX_DEPTH = 2;

/** The state shared by all parts of a document while it is divided. */
interface DocumentNumbering {
  /** The kinds of numbers of the document, outermost first. */
  ranks: readonly MarkerKind[];
  /** The last number of each kind that divided the text: a row may continue through the parts. */
  last: Map<MarkerKind, number>;
  questions: Question[];
}

/** A row of divisions: the paragraphs at which they begin, their kind of number, and their size in characters. */
interface NumberedRow {
  starts: number[];
  kind?: MarkerKind;
  size: number;
}

/** Divides an official document by its own numbering: the outermost kind into parts, the next into sections. */
export function divideNotice(
  paragraphs: readonly SourceParagraph[],
  questions: Question[],
): DividedText {
  askNumberingGaps(paragraphs, questions);
  const numbering = {
    ranks: rankMarkerKinds(paragraphs),
    last: new Map<MarkerKind, number>(),
    questions,
  };
  const [found] = rowsWorthDividing([findRow(paragraphs, numbering)], WORTHWHILE_LENGTH / 2);
  return divide(paragraphs, found ?? null, numbering, MAX_DEPTH);
}

function divide(
  paragraphs: readonly SourceParagraph[],
  found: NumberedRow | null,
  numbering: DocumentNumbering,
  depth: number,
): DividedText {
  const { starts, kind }: NumberedRow = found ?? { starts: [], size: 0 };
  if (found) askRow(paragraphs, found, numbering.questions);
  const own = starts.map((start, i) => ({
    opening: paragraphAt(paragraphs, start),
    rest: paragraphs.slice(start + 1, starts[i + 1]),
  }));
  const inner = own.map(({ rest }) => (depth > 1 ? findRow(rest, numbering, kind) : null));
  const rows = rowsWorthDividing(inner, WORTHWHILE_LENGTH);
  const divisions = own.map(({ opening, rest }, i) => {
    const divided = divide(rest, rows[i] ?? null, numbering, depth - 1);
    return createDivision(opening, divided, i, rest.length > 0);
  });
  return { before: paragraphs.slice(0, starts[0]), divisions: makeNamesUnique(divisions) };
}

/** Replaces rows of too short divisions by null; rows of the same kind are kept or dropped together. */
function rowsWorthDividing(
  rows: readonly (NumberedRow | null)[],
  least: number,
): (NumberedRow | null)[] {
  const found = rows.filter((row) => row !== null);
  const average = (kind: MarkerKind) => {
    const own = found.filter((row) => row.kind === kind);
    const items = own.reduce((sum, { starts }) => sum + starts.length, 0);
    return own.reduce((sum, { size }) => sum + size, 0) / items;
  };
  return rows.map((row) => {
    if (row === null || row.kind === undefined) return row;
    return average(row.kind) >= (row.kind === 'word' ? WORTHWHILE_LENGTH : least) ? row : null;
  });
}

function createDivision(
  opening: SourceParagraph,
  { before, divisions }: DividedText,
  i: number,
  hasText: boolean,
): Division {
  if (hasText && isTitleLike(opening)) opening.form = 'heading';
  const { marker, text } = opening;
  const name = marker
    ? nameByMarker(marker)
    : { slug: `h${i + 1}`, locator: excerpt(text.replace(/[【】]/gu, '')) };
  return { ...name, body: [opening, ...before], divisions };
}

/** Returns the next row below kind `above`: the source's own headings, else the outermost kind with two items. */
function findRow(
  paragraphs: readonly SourceParagraph[],
  numbering: DocumentNumbering,
  above?: MarkerKind,
): NumberedRow | null {
  const headed = markedRow(paragraphs, numbering);
  if (headed) return headed;
  const { ranks, last } = numbering;
  for (const kind of ranks.slice(above ? ranks.indexOf(above) + 1 : 0)) {
    const before = last.get(kind) ?? 0;
    const starts = startsInSequence(paragraphs, kind, before);
    if (starts.length < 2 || kind === 'circle') continue;
    const openings = starts.map((start) => paragraphAt(paragraphs, start));
    for (const { marker } of openings) if (marker) last.set(kind, marker.n);
    // Items that end in a semicolon are clauses of one sentence, not sections.
    if (openings.slice(0, -1).every(({ text }) => /[；;]$/u.test(text))) return null;
    const size = paragraphs.slice(starts[0]).reduce((sum, { text }) => sum + text.length, 0);
    return { starts, kind, size };
  }
  return null;
}

/** Returns the row of the outermost headings that the source marks, with unmarked ones that continue their numbers. */
function markedRow(
  paragraphs: readonly SourceParagraph[],
  { questions }: DocumentNumbering,
): NumberedRow | null {
  const levels = paragraphs.map(headingLevelOf).filter((level) => level > 0);
  if (levels.length === 0) return null;
  const outermost = Math.min(...levels);
  const heads = paragraphs.filter((each) => headingLevelOf(each) === outermost);
  const kind = heads.find(({ marker }) => marker)?.marker?.kind;
  // A heading mark or two among many equal numbers is a mistake of the source.
  const alike = paragraphs.filter(({ marker }) => marker?.kind === kind);
  if (kind && heads.length < alike.length / 2) return null;
  const starts: number[] = [];
  let last = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    const { marker, line, text } = paragraph;
    const counts = marker !== null && marker.kind === kind && marker.n === last + 1;
    if (headingLevelOf(paragraph) !== outermost && !(counts && last > 0)) continue;
    if (headingLevelOf(paragraph) !== outermost)
      questions.push({
        line,
        text: `“${excerpt(text)}”没有标成标题，但编号接着前面的标题，同样分开：核对`,
      });
    if (marker?.kind === kind) last = marker?.n ?? last;
    starts.push(i);
  }
  return { starts, size: Infinity, ...(kind ? { kind } : {}) };
}

/** Returns the heading level by the source's marks; 【…】 alone on a line is a heading below all others. */
function headingLevelOf({ level, text }: SourceParagraph): number {
  return level === 0 && /^【[^】]{1,30}】$/u.test(text) ? 7 : level;
}

/** Returns the indices of paragraphs numbered in sequence, from one or from the last number; others are text. */
function startsInSequence(
  paragraphs: readonly SourceParagraph[],
  kind: MarkerKind,
  before: number,
): number[] {
  const own = paragraphs.flatMap(({ marker }, i) =>
    marker?.kind === kind ? [{ i, n: marker.n }] : [],
  );
  const first = own.find(({ n }) => n === 1 || n === before + 1) ?? own[0];
  if (!first) return [];
  const starts: number[] = [];
  let [last, inner] = [first.n, 0];
  for (const { i, n } of own.slice(own.indexOf(first))) {
    // Numbers that restart at one among the items belong to a row within one of them.
    if (n === 1 && starts.length > 0) inner = 1;
    else if (inner > 0 && n === inner + 1) inner = n;
    else if (n >= last && (n - last <= 2 || isTitleLike(paragraphAt(paragraphs, i)))) {
      starts.push(i);
      [last, inner] = [n, 0];
    }
  }
  return starts;
}

function isTitleLike(paragraph: SourceParagraph): boolean {
  return isHeading(paragraph) && !endsSentence(paragraph.text);
}

/** Asks about 一要…二要…, which may be sentences or sections, and about a row within a row, which stays text. */
function askRow(
  paragraphs: readonly SourceParagraph[],
  { starts }: NumberedRow,
  questions: Question[],
): void {
  const [first] = starts;
  if (first === undefined) return;
  const { marker, line } = paragraphAt(paragraphs, first);
  if (!marker) return;
  if (marker.kind === 'word')
    questions.push({
      line,
      text: `按“${marker.label}”等 ${starts.length} 项分成章节：若只是一段话里的几句，并回一个 .mdx`,
    });
  const restart = paragraphs.find(
    (each, i) =>
      i > first && each.marker?.kind === marker.kind && each.marker.n === 1 && !starts.includes(i),
  );
  if (restart)
    questions.push({
      line: restart.line,
      text: `“${excerpt(restart.text)}”又从头编号，按前一项里的正文处理：核对`,
    });
}
