import { BREAK } from '#edition/sourceText.ts';
import type { Alignment } from './alignment.ts';
import { isFirm } from './alignment.ts';

/** A stretch of the new text within a paragraph, and the old passage whose words it carries on. */
export interface Run {
  from: number;
  to: number;
  paragraph: number;
  owner: number | null;
}

/**
 * The new text in runs, each with the old passage it belongs to. New words go on with the passage whose end or
 * beginning they replace, else stand for one that is gone; `keep` lets words between two passages, which would make
 * all that follow count anew, go on with the one before them.
 */
export function ownersOf(alignment: Alignment, keep: boolean): Run[] {
  const runs = cut(alignment);
  for (let i = 0; i < runs.length; i += 1) {
    if (runs[i]?.owner !== null) continue;
    let end = i;
    while (end < runs.length && runs[end]?.owner === null) end += 1;
    settle(alignment, runs.slice(i, end), { before: runs[i - 1], after: runs[end], keep });
    i = end;
  }
  for (const own of Map.groupBy(runs, ({ paragraph }) => paragraph).values()) unite(alignment, own);
  return runs;
}

/** A paragraph stands in one section: what it took over from another goes on with its neighbour. */
function unite({ old }: Alignment, runs: readonly Run[]): void {
  const sizes = new Map<string, number>();
  const sectionOf = ({ owner }: Run) => (owner === null ? undefined : old.passages[owner]?.section);
  for (const run of runs) {
    const section = sectionOf(run);
    if (section !== undefined) sizes.set(section, (sizes.get(section) ?? 0) + run.to - run.from);
  }
  if (sizes.size < 2) return;
  const [[main] = []] = [...sizes].sort(([, a], [, b]) => b - a);
  const own = runs.filter((run) => sectionOf(run) === main);
  for (const run of runs) {
    if (own.includes(run) || run.owner === null) continue;
    const near = own.findLast(({ from }) => from < run.from) ?? own[0];
    if (near) run.owner = near.owner;
  }
}

/** Whether a break parts two paragraphs: as before where it is the same, else as the draft has it. */
export function partsParagraphs(alignment: Alignment, i: number): boolean {
  const { old, now, was } = alignment;
  if (now.text[i] !== BREAK) return false;
  return isFirm(alignment, i) ? old.token[was[i] ?? -1] === -1 : now.token[i] === -1;
}

function cut(alignment: Alignment): Run[] {
  const { old, now, was } = alignment;
  const runs: Run[] = [];
  let paragraph = 0;
  let last: Run | undefined;
  for (let i = 0; i < now.text.length; i += 1) {
    if (partsParagraphs(alignment, i)) {
      paragraph += 1;
      last = undefined;
      continue;
    }
    const at = was[i] ?? -1;
    const owner = at < 0 || old.passage[at] === -1 ? null : (old.passage[at] ?? null);
    const goesOn =
      last?.owner === owner && (owner !== null || now.passage[i] === now.passage[i - 1]);
    if (last && goesOn) last.to = i + 1;
    else {
      last = { from: i, to: i + 1, paragraph, owner };
      runs.push(last);
    }
  }
  return runs;
}

interface Around {
  before: Run | undefined;
  after: Run | undefined;
  keep: boolean;
}

function settle(alignment: Alignment, runs: Run[], { before, after, keep }: Around): void {
  const { old, was } = alignment;
  const [p, q] = [before?.owner ?? -1, after?.owner ?? old.passages.length];
  if (p === q) {
    for (const run of runs) run.owner = p;
    return;
  }
  const rest = [...runs];
  const [first] = rest;
  const endGone = before && was[before.to - 1] !== (old.passages[p]?.to ?? 0) - 1;
  if (endGone && first && first.paragraph === before.paragraph) {
    first.owner = p;
    rest.shift();
  }
  const last = rest.at(-1);
  const startGone = after && was[after.from] !== old.passages[q]?.from;
  if (startGone && last && last.paragraph === after.paragraph) {
    last.owner = q;
    rest.pop();
  }
  let next = p + 1;
  for (const run of rest) {
    if (next < q) run.owner = next++;
    else if (keep) run.owner = neighbour(run, runs, before, after);
  }
}

/** The passage in the same paragraph with which a run goes on. */
function neighbour(
  run: Run,
  runs: readonly Run[],
  before: Run | undefined,
  after: Run | undefined,
): number | null {
  const previous = runs[runs.indexOf(run) - 1] ?? before;
  if (previous?.owner != null && previous.paragraph === run.paragraph) return previous.owner;
  return after?.paragraph === run.paragraph ? after.owner : null;
}
