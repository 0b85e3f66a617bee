import { diffArrays, diffChars } from 'diff';
import type { PassageChange, Document, DiffSegment } from '../document.ts';
import { undoActs } from './fidelity.ts';
import type { PassageStart } from './fidelity.ts';
import type { Markup } from '../markup.ts';
import { normaliseSource } from '../sourceText.ts';
import { findLastIndex } from '../findLast.ts';

/**
 * Returns every change of a passage from an earlier source, in order. Both texts are normalised as in the fidelity
 * check: joined, the segments `kept` and `gone` are the earlier source, `kept` and `new` the present text.
 */
export function changesSince(document: Document, source: string, markup?: Markup): PassageChange[] {
  const { text, passageStarts } = undoActs(document);
  const changes = new Map<string, PassageChange>();
  let at = 0;
  for (const { kind, text: whole } of diffByClause(normaliseSource(source, markup), text)) {
    const split = kind === 'gone' ? [whole] : splitAtPassages(whole, at, passageStarts);
    for (const part of split) {
      addSegment(changes, passageStarts, at, { kind, text: part });
      if (kind !== 'gone') at += part.length;
    }
  }
  return [...changes.values()].filter(({ stretches }) =>
    stretches.some(({ kind }) => kind !== 'kept'),
  );
}

/** Compares two texts clause by clause, and a reworded clause character by character. */
export function diffByClause(before: string, after: string): DiffSegment[] {
  const segments: DiffSegment[] = [];
  let gone: string[] = [];
  for (const { value, added, removed } of diffArrays(clausesOf(before), clausesOf(after))) {
    if (removed) gone = value;
    else {
      segments.push(
        ...(added
          ? diffClauses(gone, value)
          : [...joinClauses('gone', gone), ...joinClauses('kept', value)]),
      );
      gone = [];
    }
  }
  return [...segments, ...joinClauses('gone', gone)];
}

/** Matches each new clause with the first similar old one; old clauses passed over are gone. */
function diffClauses(before: readonly string[], after: readonly string[]): DiffSegment[] {
  let from = 0;
  const segments = after.flatMap((clause) => {
    const at = before.findIndex((other, i) => i >= from && areSimilar(other, clause));
    const old = before[at];
    if (old === undefined) return joinClauses('new', [clause]);
    const passed = before.slice(from, at);
    from = at + 1;
    return [...joinClauses('gone', passed), ...diffCharacters(old, clause)];
  });
  return [...segments, ...joinClauses('gone', before.slice(from))];
}

/** Tells whether half of the longer clause's characters are in the other too, in order. */
function areSimilar(a: string, b: string): boolean {
  const same = diffCharacters(a, b).flatMap(({ kind, text }) => (kind === 'kept' ? [...text] : []));
  return same.length * 2 >= Math.max([...a].length, [...b].length);
}

function diffCharacters(before: string, after: string): DiffSegment[] {
  return diffChars(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'kept',
    text: value,
  }));
}

function joinClauses(kind: DiffSegment['kind'], clauses: readonly string[]): DiffSegment[] {
  return clauses.length > 0 ? [{ kind, text: clauses.join('') }] : [];
}

function clausesOf(text: string): string[] {
  return text.split(/(?<=[。；\n])/u);
}

/** Splits a segment of the present text where passages begin. */
function splitAtPassages(text: string, at: number, starts: readonly PassageStart[]): string[] {
  const borders = starts
    .map(({ from }) => from - at)
    .filter((from) => from > 0 && from < text.length);
  return [0, ...borders].map((from, i) => text.slice(from, borders[i]));
}

/** Adds a segment to its passage's change; words removed at the border of two passages stood between them. */
function addSegment(
  changes: Map<string, PassageChange>,
  starts: readonly PassageStart[],
  at: number,
  segment: DiffSegment,
): void {
  const index = Math.max(
    0,
    findLastIndex(starts, ({ from }) => from <= at),
  );
  const behind = segment.kind === 'gone' && index > 0 && starts[index]?.from === at;
  const passage = starts[behind ? index - 1 : index]?.passage;
  if (!passage) return;
  const key = `${passage.id} ${behind}`;
  const { document, section, n, locator, paged } = passage;
  const change = changes.get(key) ?? {
    passage: { document, section, n, locator, ...(paged === false ? { paged } : {}) },
    behind,
    stretches: [],
  };
  change.stretches.push(segment);
  changes.set(key, change);
}
