import { stretchesOf } from '#edition/gate/revisions.ts';
import type { Stream } from './mdxStream.ts';

/** Two issues of a text set side by side, character by character. */
export interface Alignment {
  old: Stream;
  now: Stream;
  /** For every character of the new text the place it has in the old one, or -1. */
  was: number[];
  /** For every character of the new text the old tags around it, or -1. */
  span: number[];
}

/** What of the old issue every character of the new one is. */
export function align(old: Stream, now: Stream): Alignment {
  const was: number[] = [];
  let at = 0;
  for (const { kind, text } of stretchesOf(old.text, now.text)) {
    for (let i = 0; kind !== 'gone' && i < text.length; i += 1)
      was.push(kind === 'kept' ? at + i : -1);
    if (kind !== 'new') at += text.length;
  }
  return { old, now, was, span: spansOf(old, was) };
}

/** Whether a break stands between the same two characters as before: then it is what the editor made of it. */
export function isFirm({ was }: Alignment, i: number): boolean {
  const at = was[i] ?? -1;
  return at >= 0 && was[i - 1] === at - 1 && was[i + 1] === at + 1;
}

/** A stretch of new characters, and what stood in its place. */
export interface Gap {
  from: number;
  to: number;
  /** The old characters that it replaces: from, to. */
  old: [number, number];
}

/** Every stretch of new characters. */
export function gapsIn(was: readonly number[], oldLength: number): Gap[] {
  const gaps: Gap[] = [];
  for (let from = 0; from < was.length; from += 1) {
    if ((was[from] ?? -1) >= 0) continue;
    let to = from;
    while (to < was.length && (was[to] ?? -1) < 0) to += 1;
    gaps.push({ from, to, old: [(was[from - 1] ?? -1) + 1, was[to] ?? oldLength] });
    from = to;
  }
  return gaps;
}

/** New words stand in the tags that stand on both sides of them, or that all the words they replace stood in. */
function spansOf(old: Stream, was: readonly number[]): number[] {
  const span = was.map((at) => (at < 0 ? -1 : (old.span[at] ?? -1)));
  for (const gap of gapsIn(was, old.text.length)) {
    const [from, to] = gap.old;
    const before = old.span[from - 1] ?? -1;
    const after = old.span[to] ?? -1;
    const replaced = new Set(old.span.slice(from, to));
    const [only = -1] = replaced.size === 1 ? replaced : [];
    const around = before === after && before >= 0 ? before : only;
    span.fill(around, gap.from, gap.to);
  }
  return span;
}
