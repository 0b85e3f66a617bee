import { diffArrays, diffChars } from 'diff';
import type { Change, Document, Stretch } from '../document.ts';
import { undoActs } from './fidelity.ts';
import type { Origin } from './fidelity.ts';
import type { Markup } from '../markup.ts';
import { normaliseSource } from '../sourceText.ts';

/**
 * Every passage whose words differ from an earlier source's, in order. Set end to end, what is kept or gone is
 * the earlier source, what is kept or new the present text, both as the gate reads them.
 */
export function changesSince(document: Document, source: string, markup?: Markup): Change[] {
  const { text, origins } = undoActs(document);
  const pieces = new Map<string, Change>();
  let at = 0;
  for (const { kind, text: whole } of stretchesOf(normaliseSource(source, markup), text)) {
    const split = kind === 'gone' ? [whole] : cutAt(whole, at, origins);
    for (const part of split) {
      place(pieces, origins, at, { kind, text: part });
      if (kind !== 'gone') at += part.length;
    }
  }
  return [...pieces.values()].filter(({ stretches }) =>
    stretches.some(({ kind }) => kind !== 'kept'),
  );
}

/** The way from one text to another: clause by clause, and within a clause that was reworded character by character. */
export function stretchesOf(before: string, after: string): Stretch[] {
  const stretches: Stretch[] = [];
  let gone: string[] = [];
  for (const { value, added, removed } of diffArrays(clausesOf(before), clausesOf(after))) {
    if (removed) gone = value;
    else {
      stretches.push(
        ...(added ? reworded(gone, value) : [...all('gone', gone), ...all('kept', value)]),
      );
      gone = [];
    }
  }
  return [...stretches, ...all('gone', gone)];
}

/** Each new clause is the rewording of the first old one that is alike; old ones passed over are gone. */
function reworded(before: readonly string[], after: readonly string[]): Stretch[] {
  let from = 0;
  const stretches = after.flatMap((clause) => {
    const at = before.findIndex((old, i) => i >= from && alike(old, clause));
    if (at < 0) return all('new', [clause]);
    const passed = before.slice(from, at);
    from = at + 1;
    return [...all('gone', passed), ...within(before[at] ?? '', clause)];
  });
  return [...stretches, ...all('gone', before.slice(from))];
}

/** Half of the longer clause's characters are in the other too, in order. */
function alike(a: string, b: string): boolean {
  const same = within(a, b).flatMap(({ kind, text }) => (kind === 'kept' ? [...text] : []));
  return same.length * 2 >= Math.max([...a].length, [...b].length);
}

function within(before: string, after: string): Stretch[] {
  return diffChars(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'kept',
    text: value,
  }));
}

function all(kind: Stretch['kind'], clauses: readonly string[]): Stretch[] {
  return clauses.length > 0 ? [{ kind, text: clauses.join('') }] : [];
}

function clausesOf(text: string): string[] {
  return text.split(/(?<=[。；\n])/u);
}

/** A stretch of the present text, cut where passages begin. */
function cutAt(text: string, at: number, origins: readonly Origin[]): string[] {
  const borders = origins
    .map(({ from }) => from - at)
    .filter((from) => from > 0 && from < text.length);
  return [0, ...borders].map((from, i) => text.slice(from, borders[i]));
}

/** Words that went at the border of two passages stood between them; all others stand in a passage. */
function place(
  pieces: Map<string, Change>,
  origins: readonly Origin[],
  at: number,
  stretch: Stretch,
) {
  const index = Math.max(
    0,
    origins.findLastIndex(({ from }) => from <= at),
  );
  const behind = stretch.kind === 'gone' && index > 0 && origins[index]?.from === at;
  const passage = origins[behind ? index - 1 : index]?.passage;
  if (!passage) return;
  const key = `${passage.id} ${behind}`;
  const { document, section, n, locator, paged } = passage;
  const known = pieces.get(key) ?? {
    passage: { document, section, n, locator, ...(paged === false ? { paged } : {}) },
    behind,
    stretches: [],
  };
  known.stretches.push(stretch);
  pieces.set(key, known);
}
