import type { MarkerKind } from './marker.ts';
import { isReference } from './marker.ts';
import type { SourceParagraph } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';

/** The kinds of numbers of an official document, outermost first (GB/T 9704). */
const STANDARD_ORDER: readonly MarkerKind[] = [
  'portion',
  'comma',
  'bracket',
  'ordinal',
  'digit',
  'digitBracket',
  'circle',
  'word',
];

/** Returns the kinds that occur, outermost first: in the standard order unless the text nests them otherwise. */
export function rankMarkerKinds(paragraphs: readonly SourceParagraph[]): MarkerKind[] {
  const kinds = paragraphs.flatMap(({ marker }) => (marker ? [marker.kind] : []));
  const used = STANDARD_ORDER.filter((kind) => kinds.includes(kind));
  const ranks: MarkerKind[] = [];
  for (const kind of used) {
    const position = ranks.findIndex((above) => encloses(kind, above, paragraphs));
    ranks.splice(position === -1 ? ranks.length : position, 0, kind);
  }
  return ranks;
}

/** Whether numbers of the inner kind restart under several numbers of the outer kind, which continue in sequence. */
function encloses(
  outer: MarkerKind,
  inner: MarkerKind,
  paragraphs: readonly SourceParagraph[],
): boolean {
  let [last, isOpen, restarts] = [0, false, 0];
  for (const { marker } of paragraphs) {
    if (marker?.kind === outer) {
      if (marker.n !== last + 1) return false;
      [last, isOpen] = [marker.n, false];
    } else if (marker?.kind === inner) {
      if (last === 0 || (!isOpen && marker.n !== 1)) return false;
      if (!isOpen) restarts += 1;
      isOpen = true;
    }
  }
  return restarts >= 2;
}

/** Asks about every number that neither begins a row nor continues one, in its own part or from the part before. */
export function askNumberingGaps(
  paragraphs: readonly SourceParagraph[],
  questions: Question[],
): void {
  const ranks = rankMarkerKinds(paragraphs);
  const rows = new Map<MarkerKind, number[]>();
  const ended = new Map<MarkerKind, number | undefined>();
  for (const { marker, line, text } of paragraphs) {
    // Each article restarts the numbers of its items.
    if (marker?.kind === 'article') {
      rows.clear();
      ended.clear();
    }
    if (!marker || !ranks.includes(marker.kind) || isReference(marker)) continue;
    const { kind, n } = marker;
    // A row may continue through the parts, so its last number is kept.
    for (const inner of ranks.slice(ranks.indexOf(kind) + 1)) {
      ended.set(inner, rows.get(inner)?.at(-1) ?? ended.get(inner));
      rows.delete(inner);
    }
    const open = rows.get(kind) ?? [];
    rows.set(kind, open);
    if (continuesSequence(open, n, ended.get(kind) ?? 0)) continue;
    const last = open.at(-1) ?? ended.get(kind);
    const before = last ? `上一项是 ${last}` : '前面没有同类的编号';
    const question = `“${excerpt(text)}”的编号不接（${before}）：核对原文是否漏了一项或编错了号`;
    questions.push({ line, text: question });
    open.splice(-1, 1, n);
  }
}

/** Whether a number continues one of the nested open rows or opens one; updates `open`, their last numbers. */
function continuesSequence(open: number[], n: number, ended: number): boolean {
  const at = open.lastIndexOf(n - 1);
  if (n === 1 || (open.length === 0 && n === ended + 1)) open.push(n);
  else if (at !== -1) open.splice(at, open.length, n);
  else return false;
  return true;
}
