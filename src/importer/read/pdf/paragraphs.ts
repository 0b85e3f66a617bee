import { isDate, issuersIn } from '../../structure/issuer.ts';
import { isReference, markerOf } from '../../structure/marker.ts';
import { endsSentence } from '../../structure/paragraph.ts';
import type { PageLine } from './lines.ts';

/** The size of a line, in sizes of the text, from which it is a title. */
const TITLE_SIZE = 1.15;

/** The edges of the text of a page. */
interface Edges {
  left: number;
  right: number;
}

/** Joins the lines of a page into paragraphs; the last one may continue on the next page. */
export function paragraphsOf(lines: readonly PageLine[], body: number): string[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: PageLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    if (open && before && goesOn(before, line, { left, right }, body)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((own) => own.map(({ text }) => text.trim()).join(''));
}

/** Whether a line continues the one before: below it, of its size, and not the row of a table. */
function goesOn(before: PageLine, line: PageLine, edges: Edges, body: number): boolean {
  const step = before.y - line.y;
  if (before.cells > 1 || line.cells > 1 || step <= 0 || step >= line.size * 3) return false;
  if (Math.abs(line.size - before.size) >= 1) return false;
  if (line.size > body * TITLE_SIZE) return sharesTitle(before, line);
  if (startsItem(before, line, edges) || signs(before, line)) return false;
  return line.left - edges.left < line.size * 1.2 && edges.right - before.right < before.size * 2;
}

/** Whether two large lines are one title: neither is a sentence or an item. */
function sharesTitle(before: PageLine, line: PageLine): boolean {
  return (
    line.size === before.size &&
    !endsSentence(before.text.trim()) &&
    !markerOf(before.text.trim()) &&
    !markerOf(line.text.trim())
  );
}

/** Whether a line below a sentence is an issuer's name or a date, as in a signature. */
function signs(before: PageLine, { text }: PageLine): boolean {
  const words = text.trim();
  return endsSentence(before.text.trim()) && (isDate(words) || issuersIn(words).length > 0);
}

/** Whether a line opens with a number that is not just where its sentence was broken. */
function startsItem(before: PageLine, line: PageLine, { left }: Edges): boolean {
  const marker = markerOf(line.text.trim());
  if (!marker || isReference(marker)) return false;
  return endsSentence(before.text.trim()) || line.left - left > line.size / 2;
}
