import type { Kind } from './marker.ts';
import { isReference } from './marker.ts';
import type { Paragraph } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';

/** The kinds of numbers of an official document, outermost first (GB/T 9704). */
const ORDER: readonly Kind[] = [
  'portion',
  'comma',
  'bracket',
  'ordinal',
  'digit',
  'digitBracket',
  'circle',
  'word',
];

/** The kinds a document uses, outermost first: in the standard's order, but for a kind that the text itself puts above another. */
export function ranksOf(paragraphs: readonly Paragraph[]): Kind[] {
  const kinds = paragraphs.flatMap(({ marker }) => (marker ? [marker.kind] : []));
  const used = ORDER.filter((kind) => kinds.includes(kind));
  const ranks: Kind[] = [];
  for (const kind of used) {
    const place = ranks.findIndex((above) => encloses(kind, above, paragraphs));
    ranks.splice(place === -1 ? ranks.length : place, 0, kind);
  }
  return ranks;
}

/** Whether numbers of one kind begin anew under each of several numbers of the other, which themselves count on. */
function encloses(outer: Kind, inner: Kind, paragraphs: readonly Paragraph[]): boolean {
  let [last, under, anew, first] = [0, 0, 0, true];
  for (const { marker } of paragraphs) {
    if (marker?.kind === outer) {
      if (marker.n !== last + 1) return false;
      [last, under] = [marker.n, 0];
    } else if (marker?.kind === inner) {
      if (first && last === 0) return false;
      first = false;
      if (under === 0 && marker.n !== 1) return false;
      if (under === 0) anew += 1;
      under += 1;
    }
  }
  return anew >= 2;
}

/** Asks about every number that neither begins a row nor goes on with one, in its own part or from the one before. */
export function askJumps(paragraphs: readonly Paragraph[], questions: Question[]): void {
  const ranks = ranksOf(paragraphs);
  const rows = new Map<Kind, number[]>();
  const ended = new Map<Kind, number>();
  for (const { marker, line, text } of paragraphs) {
    // Each article numbers its items anew.
    if (marker?.kind === 'article') {
      rows.clear();
      ended.clear();
    }
    if (!marker || !ranks.includes(marker.kind) || isReference(marker)) continue;
    const { kind, n } = marker;
    // A row may run on through the parts, so where it ended is kept.
    for (const inner of ranks.slice(ranks.indexOf(kind) + 1)) {
      ended.set(inner, rows.get(inner)?.at(-1) ?? ended.get(inner) ?? 0);
      rows.delete(inner);
    }
    const open = rows.get(kind) ?? [];
    rows.set(kind, open);
    if (goesOn(open, n, ended.get(kind) ?? 0)) continue;
    const last = open.at(-1) ?? ended.get(kind);
    const before = last ? `上一项是 ${last}` : '前面没有同类的编号';
    const what = `“${excerpt(text)}”的编号不接（${before}）：核对原文是否漏了一项或编错了号`;
    questions.push({ line, text: what });
    open.splice(-1, 1, n);
  }
}

/** Whether a number goes on with one of the rows open within each other, or opens one; the rows are then those open after it. */
function goesOn(open: number[], n: number, ended: number): boolean {
  const at = open.lastIndexOf(n - 1);
  if (n === 1 || (open.length === 0 && n === ended + 1)) open.push(n);
  else if (at !== -1) open.splice(at, open.length, n);
  else return false;
  return true;
}
