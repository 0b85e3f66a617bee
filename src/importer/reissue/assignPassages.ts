import type { IssueAlignment } from './alignment.ts';
import type { AnnotatedPassage } from './annotatedText.ts';
import { findLast } from '#edition/findLast.ts';
import { groupBy } from '#edition/groupBy.ts';

/** A range of the new text within a paragraph, and the old passage that it continues; undefined for none. */
export interface Assignment {
  from: number;
  to: number;
  paragraph: number;
  oldPassage: AnnotatedPassage | undefined;
}

/**
 * Divides the new text into ranges and assigns each to the old passage that it continues. New words continue the
 * passage whose end or beginning they replace, else they replace a removed one. With `keepNumbers`, words between two
 * passages continue the one before them, because a passage of their own would renumber all that follow.
 */
export function assignPassages(alignment: IssueAlignment, keepNumbers: boolean): Assignment[] {
  const assignments = splitByOldPassage(alignment);
  for (let i = 0; i < assignments.length; i += 1) {
    if (assignments[i]?.oldPassage) continue;
    let end = i;
    while (end < assignments.length && !assignments[end]?.oldPassage) end += 1;
    assignNewText(alignment, assignments.slice(i, end), {
      before: assignments[i - 1],
      after: assignments[end],
      keepNumbers,
    });
    i = end;
  }
  for (const own of groupBy(assignments, ({ paragraph }) => paragraph).values())
    keepInOneSection(own);
  return assignments;
}

/** Keeps a paragraph in one section: ranges taken over from other sections join a neighbouring passage. */
function keepInOneSection(assignments: readonly Assignment[]): void {
  const assigned = assignments.filter(({ oldPassage }) => oldPassage);
  const bySection = groupBy(assigned, ({ oldPassage }) => oldPassage?.section);
  const size = (own: readonly Assignment[]) =>
    own.reduce((sum, { from, to }) => sum + to - from, 0);
  const [main, ...others] = [...bySection.values()].sort((a, b) => size(b) - size(a));
  for (const assignment of others.flat()) {
    const near = main && (findLast(main, ({ from }) => from < assignment.from) ?? main[0]);
    if (near) assignment.oldPassage = near.oldPassage;
  }
}

/**
 * Tells whether a character is a paragraph break: as the editor chose where it stands between the same two characters
 * as before, else as in the draft.
 */
function isParagraphBreak({ old, now, oldIndex }: IssueAlignment, i: number, at: number): boolean {
  const unchanged = oldIndex[i - 1] === at - 1 && oldIndex[i + 1] === at + 1;
  return (unchanged ? old.tokenOf[at] : now.tokenOf[i]) === undefined;
}

function splitByOldPassage(alignment: IssueAlignment): Assignment[] {
  const { old, now, oldIndex } = alignment;
  const assignments: Assignment[] = [];
  let paragraph = 0;
  let last: Assignment | undefined;
  for (const [i, at] of oldIndex.entries()) {
    if (isParagraphBreak(alignment, i, at)) {
      paragraph += 1;
      last = undefined;
      continue;
    }
    const oldPassage = old.passageOf[at];
    const continues =
      last?.oldPassage === oldPassage &&
      (oldPassage !== undefined || now.passageOf[i] === now.passageOf[i - 1]);
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
  const [previous, next] = [before?.oldPassage, after?.oldPassage];
  if (previous && previous === next) {
    for (const assignment of unassigned) assignment.oldPassage = previous;
    return;
  }
  const rest = [...unassigned];
  const [first] = rest;
  const endRemoved = before && previous && oldIndex[before.to - 1] !== previous.to - 1;
  if (endRemoved && first && first.paragraph === before.paragraph) {
    first.oldPassage = previous;
    rest.shift();
  }
  const last = rest.at(-1);
  const startRemoved = after && next && oldIndex[after.from] !== next.from;
  if (startRemoved && last && last.paragraph === after.paragraph) {
    last.oldPassage = next;
    rest.pop();
  }
  const removed = passagesBetween(old.passages, previous, next);
  for (const assignment of rest) {
    const replaced = removed.shift();
    if (replaced) assignment.oldPassage = replaced;
    else if (keepNumbers)
      assignment.oldPassage = neighbouringPassage(assignment, unassigned, before, after);
  }
}

/** Returns the passages after one and before another one; without these, from the first and to the last. */
function passagesBetween(
  passages: readonly AnnotatedPassage[],
  before: AnnotatedPassage | undefined,
  after: AnnotatedPassage | undefined,
): AnnotatedPassage[] {
  const from = before ? passages.indexOf(before) + 1 : 0;
  return passages.slice(from, after && passages.indexOf(after));
}

/** Returns the neighbouring passage in the same paragraph that a range continues, or undefined. */
function neighbouringPassage(
  assignment: Assignment,
  unassigned: readonly Assignment[],
  before: Assignment | undefined,
  after: Assignment | undefined,
): AnnotatedPassage | undefined {
  const previous = unassigned[unassigned.indexOf(assignment) - 1] ?? before;
  if (previous?.oldPassage && previous.paragraph === assignment.paragraph)
    return previous.oldPassage;
  return after?.paragraph === assignment.paragraph ? after.oldPassage : undefined;
}
