import { diffByClause } from '#edition/gate/revisions.ts';
import type { AnnotatedText, Span } from './annotatedText.ts';

/** The alignment of two issues of a text, character by character. */
export interface IssueAlignment {
  old: AnnotatedText;
  now: AnnotatedText;
  /** The index in the old text of every character of the new one; -1 for a new character. */
  oldIndex: number[];
  /** The old tags around every character of the new text; undefined for none. */
  oldSpan: (Span | undefined)[];
}

/** Aligns the old and the new issue of a text. */
export function alignIssues(old: AnnotatedText, now: AnnotatedText): IssueAlignment {
  const oldIndex: number[] = [];
  let at = 0;
  for (const { kind, text } of diffByClause(old.text, now.text)) {
    for (let i = 0; kind !== 'gone' && i < text.length; i += 1)
      oldIndex.push(kind === 'kept' ? at + i : -1);
    if (kind !== 'new') at += text.length;
  }
  return { old, now, oldIndex, oldSpan: inheritSpans(old, oldIndex) };
}

/** A range of new characters, and the old characters that it replaces. */
export interface NewTextRange {
  from: number;
  to: number;
  /** Start and end of the replaced range in the old text. */
  replaced: [number, number];
}

/** Finds every range of new characters. */
export function newTextRanges(oldIndex: readonly number[], oldLength: number): NewTextRange[] {
  const ranges: NewTextRange[] = [];
  let start = 0;
  for (const [i, at] of oldIndex.entries()) {
    const last = ranges.at(-1);
    const open = last?.to === i ? last : undefined;
    if (at !== -1) {
      start = at + 1;
      if (open) open.replaced[1] = at;
    } else if (open) open.to = i + 1;
    else ranges.push({ from: i, to: i + 1, replaced: [start, oldLength] });
  }
  return ranges;
}

/** Puts new words into the tags that stand on both sides of them, or around all the words that they replace. */
function inheritSpans(old: AnnotatedText, oldIndex: readonly number[]): (Span | undefined)[] {
  const spans = oldIndex.map((at) => old.spanOf[at]);
  for (const range of newTextRanges(oldIndex, old.text.length)) {
    const [from, to] = range.replaced;
    const before = old.spanOf[from - 1];
    const replaced = new Set(old.spanOf.slice(from, to));
    const [only] = replaced.size === 1 ? replaced : [];
    const around = before && before === old.spanOf[to] ? before : only;
    spans.fill(around, range.from, range.to);
  }
  return spans;
}
