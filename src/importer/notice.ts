import type { Divided, Division } from './division.ts';
import { numbered, tellApart } from './division.ts';
import type { Kind } from './marker.ts';
import type { Paragraph } from './paragraph.ts';
import { isFinished, isHeading } from './paragraph.ts';
import type { Question } from './question.ts';
import { excerpt } from './question.ts';

/** A page of its own is worth its click from about this many characters on. */
const WORTHWHILE = 60;
const DEPTH = 2;

/** An official document divided by its own numbering: the outermost into parts, the next into sections. */
export function divideNotice(
  paragraphs: readonly Paragraph[],
  questions: Question[],
  depth = DEPTH,
): Divided {
  const starts = (depth > 0 && (marked(paragraphs) ?? row(paragraphs, questions, depth))) || [];
  const [first = paragraphs.length] = starts;
  const divisions = starts.map((start, i) => {
    const own = paragraphs.slice(start, starts[i + 1]);
    return division(own, i, questions, depth);
  });
  return { before: paragraphs.slice(0, first), divisions: tellApart(divisions) };
}

function division(own: Paragraph[], i: number, questions: Question[], depth: number): Division {
  const [opening, ...rest] = own;
  const { before, divisions } = divideNotice(rest, questions, depth - 1);
  if (opening && isHeading(opening) && !isFinished(opening.text) && rest.length > 0)
    opening.form = 'heading';
  const unnumbered = { slug: `h${i + 1}`, locator: excerpt(opening?.text ?? '') };
  const name = opening?.marker ? numbered(opening) : unnumbered;
  return { ...name, body: opening ? [opening, ...before] : before, divisions };
}

/** Where the headings stand that the source itself marks, the outermost of them. */
function marked(paragraphs: readonly Paragraph[]): number[] | null {
  const levels = paragraphs.map(({ level }) => level).filter((level) => level > 0);
  const outermost = Math.min(...levels);
  const starts = paragraphs.flatMap(({ level }, i) => (level === outermost ? [i] : []));
  return starts.length > 0 ? starts : null;
}

/** Where the items of the outermost numbering stand, if it is worth dividing by. */
function row(
  paragraphs: readonly Paragraph[],
  questions: Question[],
  depth: number,
): number[] | null {
  const kinds = new Set(
    paragraphs.flatMap(({ marker }) =>
      marker?.n === 1 && isRow(marker.kind) ? [marker.kind] : [],
    ),
  );
  for (const kind of kinds) {
    const { starts, gaps } = follow(paragraphs, kind);
    if (starts.length < 2 || !isWorthwhile(paragraphs, starts, depth)) continue;
    questions.push(...gaps);
    return starts;
  }
  return null;
}

function isRow(kind: Kind): boolean {
  return !['article', 'book', 'subbook', 'chapter', 'sect', 'circle'].includes(kind);
}

/** The paragraphs that count on from one; a number left out is asked about, one out of order is text. */
function follow(
  paragraphs: readonly Paragraph[],
  kind: Kind,
): { starts: number[]; gaps: Question[] } {
  const starts: number[] = [];
  const gaps: Question[] = [];
  let last = 0;
  for (const [i, { marker, line, text }] of paragraphs.entries()) {
    if (marker?.kind !== kind) continue;
    const step = marker.n - last;
    if (step === 1 || (step === 2 && last > 0)) {
      if (step === 2)
        gaps.push({ line, text: `编号从 ${last} 跳到 ${marker.n}：核对原文是否漏了一项` });
      starts.push(i);
      last = marker.n;
    } else if (last > 0 && marker.n !== 1) {
      gaps.push({ line, text: `“${excerpt(text)}”的编号不接上一项，按正文处理` });
    }
  }
  return { starts, gaps };
}

function isWorthwhile(paragraphs: readonly Paragraph[], starts: number[], depth: number): boolean {
  const from = starts[0] ?? 0;
  const size = paragraphs.slice(from).reduce((sum, { text }) => sum + text.length, 0);
  const opening = starts.map((start) => paragraphs[start]?.text ?? '');
  if (opening.slice(0, -1).every((text) => text.endsWith('；'))) return false;
  return size / starts.length >= (depth === DEPTH ? WORTHWHILE / 2 : WORTHWHILE);
}
