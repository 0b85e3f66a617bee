import { diffByClause } from '#edition/gate/revisions.ts';
import type { AnnotatedText } from './annotatedText.ts';

/** The alignment of two issues of a text, character by character. */
export interface IssueAlignment {
  old: AnnotatedText;
  now: AnnotatedText;
  /** The index in the old text of every character of the new one; -1 for a new character. */
  oldIndex: number[];
  /** The index of the old tags around every character of the new text; -1 for none. */
  oldSpan: number[];
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

/** Tells whether a line break stands between the same two characters as before; then the editor's choice holds. */
export function isUnchangedBreak({ oldIndex }: IssueAlignment, i: number): boolean {
  const at = oldIndex[i] ?? -1;
  return at >= 0 && oldIndex[i - 1] === at - 1 && oldIndex[i + 1] === at + 1;
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
  for (let from = 0; from < oldIndex.length; from += 1) {
    if (oldIndex[from] !== -1) continue;
    let to = from;
    while (oldIndex[to] === -1) to += 1;
    ranges.push({
      from,
      to,
      replaced: [(oldIndex[from - 1] ?? -1) + 1, oldIndex[to] ?? oldLength],
    });
    from = to;
  }
  return ranges;
}

/** Puts new words into the tags that stand on both sides of them, or around all the words that they replace. */
function inheritSpans(old: AnnotatedText, oldIndex: readonly number[]): number[] {
  const span = oldIndex.map((at) => (at < 0 ? -1 : (old.spanIndex[at] ?? -1)));
  for (const range of newTextRanges(oldIndex, old.text.length)) {
    const [from, to] = range.replaced;
    const before = old.spanIndex[from - 1] ?? -1;
    const after = old.spanIndex[to] ?? -1;
    const replaced = new Set(old.spanIndex.slice(from, to));
    const [only = -1] = replaced.size === 1 ? replaced : [];
    const around = before === after && before >= 0 ? before : only;
    span.fill(around, range.from, range.to);
  }
  return span;
}
