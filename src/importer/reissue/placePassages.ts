import type { Alignment } from './alignment.ts';
import { excerpt } from '../question.ts';
import { refusal } from '../refusal.ts';
import type { StreamPassage } from './mdxStream.ts';
import type { Woven } from './mergeEdits.ts';

/** A section of the new issue. */
export interface Placed {
  id: string;
  /** The section it was split off from, so that every published number keeps its words. */
  from?: string;
  passages: Woven[];
}

/** Which addresses may not be given to other words. */
export interface Fixed {
  /** Whether numbers that passages have must stay theirs. */
  published: boolean;
  /** Whether a section is a part's heading, within whose part others stand. */
  isPart(section: string): boolean;
  /** Whether an address has been used before, as a passage's (`1/1#p9`) or a section's (`1/1`). */
  isTaken(place: string): boolean;
}

/** The new passages in sections: those of the old ones, and what must be split off. @throws EditionError */
export function placePassages(
  alignment: Alignment,
  woven: readonly Woven[],
  fixed: Fixed,
  file: string,
): Placed[] {
  const sections = sectionsOf(alignment, woven, file);
  const names = [...new Set(alignment.old.passages.map(({ section }) => section))];
  const lost = names.filter((name) => !sections.includes(name));
  if (lost.length > 0) {
    const mend = '用 --id 另存为一份新文件，或照 README“重发和更正”手工改稿';
    throw refusal(file, `新稿里没有了整个章节：${lost.join('、')}`, mend);
  }
  return names.flatMap((id) => {
    const passages = woven.filter((_, i) => sections[i] === id);
    return fixed.published ? split(id, passages, alignment, fixed) : [{ id, passages }];
  });
}

/** The section of each passage: its old one's; a new one's is that of a neighbour, which the draft has in one with it. */
function sectionsOf({ old, now }: Alignment, woven: readonly Woven[], file: string): string[] {
  const drafted = (passage: Woven | undefined) =>
    now.passages[now.passage[passage?.from ?? 0] ?? -1]?.section ?? '';
  const own = (passage: Woven | undefined) => old.passages[passage?.owner ?? -1]?.section;
  const strange = new Map<string, Woven>();
  const after = nextOwned(woven);
  let before: Woven | undefined;
  const sections = woven.map((passage, i) => {
    if (passage.owner !== null) before = passage;
    const near = [before, after[i]].find(
      (each) => each && (each === passage || drafted(each) === drafted(passage)),
    );
    if (!near && !strange.has(drafted(passage))) strange.set(drafted(passage), passage);
    return own(near) ?? '';
  });
  if (strange.size > 0) {
    const heads = [...strange.values()].map(
      ({ from, to }) => `“${excerpt(now.text.slice(from, to), 20)}”`,
    );
    const mend =
      '照 README“重发和更正”手工改稿，先在 contents 里加上新的章节；或用 --id 另存为一份新文件';
    throw refusal(file, `新稿多了整个章节：${heads.join('、')}`, mend);
  }
  return sections;
}

/** For every passage the next one that carries on an old one. */
function nextOwned(woven: readonly Woven[]): (Woven | undefined)[] {
  let next: Woven | undefined;
  return woven
    .toReversed()
    .map((passage) => {
      if (passage.owner !== null) next = passage;
      return next;
    })
    .reverse();
}

/** Passages whose numbers would change go into a section of their own, from the paragraph on where that begins. */
function split(id: string, passages: Woven[], { old }: Alignment, fixed: Fixed): Placed[] {
  const at = passages.findIndex(
    ({ owner }, i) => !mayStand(id, i + 1, owner === null ? undefined : old.passages[owner], fixed),
  );
  if (at === -1) return [{ id, passages }];
  const start = passages.findLastIndex(({ opens }, i) => i <= at && opens);
  const [stay, move] = [passages.slice(0, start), passages.slice(start)];
  const placed = { id: freeSection(id, fixed), from: id, passages: move };
  return stay.length > 0 ? [{ id, passages: stay }, placed] : [placed];
}

function mayStand(
  section: string,
  n: number,
  before: StreamPassage | undefined,
  { isTaken }: Fixed,
): boolean {
  if (before) return before.section === section && before.n === n;
  return !isTaken(`${section}#p${n}`);
}

function freeSection(id: string, { isTaken, isPart }: Fixed): string {
  const base = isPart(id) ? `${id}/more` : id;
  for (let n = 2; ; n += 1) if (!isTaken(`${base}-${n}`)) return `${base}-${n}`;
}
