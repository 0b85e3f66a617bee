import { BREAK } from '#edition/sourceText.ts';
import type { IssueAlignment } from './alignment.ts';
import { isUnchangedBreak } from './alignment.ts';
import { findLast } from '#edition/findLast.ts';
import { groupBy } from '#edition/groupBy.ts';

/** A range of the new text within a paragraph, and the old passage that it continues; null for none. */
export interface Assignment {
  from: number;
  to: number;
  paragraph: number;
  oldPassage: number | null;
}

/**
 * Divides the new text into ranges and assigns each to the old passage that it continues. New words continue the
 * passage whose end or beginning they replace, else they replace a removed one. With `keepNumbers`, words between two
 * passages continue the one before them, because a passage of their own would renumber all that follow.
 */
export function assignPassages(alignment: IssueAlignment, keepNumbers: boolean): Assignment[] {
  const assignments = splitByOldPassage(alignment);
  for (let i = 0; i < assignments.length; i += 1) {
    if (assignments[i]?.oldPassage !== null) continue;
    let end = i;
    while (end < assignments.length && assignments[end]?.oldPassage === null) end += 1;
    assignNewText(alignment, assignments.slice(i, end), {
      before: assignments[i - 1],
      after: assignments[end],
      keepNumbers,
    });
    i = end;
  }
  for (const own of groupBy(assignments, ({ paragraph }) => paragraph).values())
    keepInOneSection(alignment, own);
  return assignments;
}

/** Keeps a paragraph in one section: ranges taken over from other sections join a neighbouring passage. */
function keepInOneSection({ old }: IssueAlignment, assignments: readonly Assignment[]): void {
  const sizes = new Map<string, number>();
  const sectionOf = ({ oldPassage }: Assignment) =>
    oldPassage === null ? undefined : old.passages[oldPassage]?.section;
  for (const assignment of assignments) {
    const section = sectionOf(assignment);
    const { from, to } = assignment;
    if (section !== undefined) sizes.set(section, (sizes.get(section) ?? 0) + to - from);
  }
  if (sizes.size < 2) return;
  const [main] = [...sizes].sort(([, a], [, b]) => b - a).map(([section]) => section);
  const own = assignments.filter((assignment) => sectionOf(assignment) === main);
  for (const assignment of assignments) {
    if (own.includes(assignment) || assignment.oldPassage === null) continue;
    const near = findLast(own, ({ from }) => from < assignment.from) ?? own[0];
    if (near) assignment.oldPassage = near.oldPassage;
  }
}

/** Tells whether a character is a paragraph break: as before where the break is unchanged, else as in the draft. */
function isParagraphBreak(alignment: IssueAlignment, i: number): boolean {
  const { old, now, oldIndex } = alignment;
  if (now.text[i] !== BREAK) return false;
  return isUnchangedBreak(alignment, i)
    ? old.tokenIndex[oldIndex[i] ?? -1] === -1
    : now.tokenIndex[i] === -1;
}

function splitByOldPassage(alignment: IssueAlignment): Assignment[] {
  const { old, now, oldIndex } = alignment;
  const assignments: Assignment[] = [];
  let paragraph = 0;
  let last: Assignment | undefined;
  for (let i = 0; i < now.text.length; i += 1) {
    if (isParagraphBreak(alignment, i)) {
      paragraph += 1;
      last = undefined;
      continue;
    }
    const found = old.passageIndex[oldIndex[i] ?? -1] ?? -1;
    const oldPassage = found === -1 ? null : found;
    const continues =
      last?.oldPassage === oldPassage &&
      (oldPassage !== null || now.passageIndex[i] === now.passageIndex[i - 1]);
    if (last && continues) last.to = i + 1;
    else {
      last = { from: i, to: i + 1, paragraph, oldPassage };
      assignments.push(last);
    }
  }
  return assignments;
}

interface Neighbours {
  before: Assignment | undefined;
  after: Assignment | undefined;
  keepNumbers: boolean;
}

function assignNewText(
  alignment: IssueAlignment,
  unassigned: Assignment[],
  { before, after, keepNumbers }: Neighbours,
): void {
  const { old, oldIndex } = alignment;
  const [p, q] = [before?.oldPassage ?? -1, after?.oldPassage ?? old.passages.length];
  if (p === q) {
    for (const assignment of unassigned) assignment.oldPassage = p;
    return;
  }
  const rest = [...unassigned];
  const [first] = rest;
  const previous = old.passages[p];
  const endRemoved = before && previous && oldIndex[before.to - 1] !== previous.to - 1;
  if (endRemoved && first && first.paragraph === before.paragraph) {
    first.oldPassage = p;
    rest.shift();
  }
  const last = rest.at(-1);
  const startRemoved = after && oldIndex[after.from] !== old.passages[q]?.from;
  if (startRemoved && last && last.paragraph === after.paragraph) {
    last.oldPassage = q;
    rest.pop();
  }
  let next = p + 1;
  for (const assignment of rest) {
    if (next < q) assignment.oldPassage = next++;
    else if (keepNumbers)
      assignment.oldPassage = neighbouringPassage(assignment, unassigned, before, after);
  }
}

/** Returns the neighbouring passage in the same paragraph that a range continues, or null. */
function neighbouringPassage(
  assignment: Assignment,
  unassigned: readonly Assignment[],
  before: Assignment | undefined,
  after: Assignment | undefined,
): number | null {
  const previous = unassigned[unassigned.indexOf(assignment) - 1] ?? before;
  if (previous?.oldPassage != null && previous.paragraph === assignment.paragraph)
    return previous.oldPassage;
  return after?.paragraph === assignment.paragraph ? after.oldPassage : null;
}
