import type { IssueAlignment } from './alignment.ts';
import { excerpt } from '../question.ts';
import { importError } from '../importError.ts';
import type { AnnotatedPassage } from './annotatedText.ts';
import type { MergedPassage } from './mergeEdits.ts';
import { findLastIndex } from '#edition/findLast.ts';

/** A section of the new issue. */
export interface PlacedSection {
  id: string;
  /** The section that it was split off from, so that every published number keeps its words. */
  from?: string;
  passages: MergedPassage[];
}

/** The addresses that must not be given to other words. */
export interface AddressRules {
  /** Whether passages must keep their numbers. */
  published: boolean;
  /** Tells whether a section is a part's own text, which has other sections below it. */
  isPart(section: string): boolean;
  /** Tells whether an address has been used before, as a passage's (`1/1#p9`) or a section's (`1/1`). */
  isTaken(address: string): boolean;
}

/**
 * Places the new passages in the old sections, and in sections split off to keep published numbers.
 * @throws EditionError when a whole section is new or missing
 */
export function placePassages(
  alignment: IssueAlignment,
  merged: readonly MergedPassage[],
  rules: AddressRules,
  file: string,
): PlacedSection[] {
  const sections = sectionsOf(alignment, merged, file);
  const sectionIds = [...new Set(alignment.old.passages.map(({ section }) => section))];
  const lost = sectionIds.filter((name) => !sections.includes(name));
  if (lost.length > 0) {
    const mend = '用 --id 另存为一份新文件，或照 content/README.md 里“重发和更正”手工改稿';
    throw importError(file, `新稿里没有了整个章节：${lost.join('、')}`, mend);
  }
  return sectionIds.flatMap((id) => {
    const passages = merged.filter((_, i) => sections[i] === id);
    return rules.published ? splitOff(id, passages, rules) : [{ id, passages }];
  });
}

/**
 * Returns the section of each passage: its old passage's, or that of a neighbour in the same section of the draft.
 * @throws EditionError when neither exists
 */
function sectionsOf(
  { now }: IssueAlignment,
  merged: readonly MergedPassage[],
  file: string,
): (string | undefined)[] {
  const draftSectionOf = ({ from }: MergedPassage) => now.passageOf[from]?.section;
  const unmatched = new Map<string | undefined, MergedPassage>();
  const after = nextWithOldPassage(merged);
  let before: MergedPassage | undefined;
  const sections = merged.map((passage, i) => {
    if (passage.oldPassage) before = passage;
    const near = [before, after[i]].find(
      (each) => each && (each === passage || draftSectionOf(each) === draftSectionOf(passage)),
    );
    if (!near && !unmatched.has(draftSectionOf(passage)))
      unmatched.set(draftSectionOf(passage), passage);
    return near?.oldPassage?.section;
  });
  if (unmatched.size > 0) {
    const heads = [...unmatched.values()].map(
      ({ from, to }) => `“${excerpt(now.text.slice(from, to), 20)}”`,
    );
    const mend =
      '照 content/README.md 里“重发和更正”手工改稿，先在 contents 里加上新的章节；或用 --id 另存为一份新文件';
    throw importError(file, `新稿多了整个章节：${heads.join('、')}`, mend);
  }
  return sections;
}

/** Returns for every passage itself or the next one that continues an old passage. */
function nextWithOldPassage(merged: readonly MergedPassage[]): (MergedPassage | undefined)[] {
  let next: MergedPassage | undefined;
  return [...merged]
    .reverse()
    .map((passage) => {
      if (passage.oldPassage) next = passage;
      return next;
    })
    .reverse();
}

/** Splits off the passages whose numbers would change, from the beginning of the first one's paragraph. */
function splitOff(id: string, passages: MergedPassage[], rules: AddressRules): PlacedSection[] {
  const at = passages.findIndex(
    ({ oldPassage }, i) => !canHaveNumber(id, i + 1, oldPassage, rules),
  );
  if (at === -1) return [{ id, passages }];
  const start = findLastIndex(passages, ({ opensParagraph }, i) => i <= at && opensParagraph);
  const [stay, move] = [passages.slice(0, start), passages.slice(start)];
  const placed = { id: unusedSectionId(id, rules), from: id, passages: move };
  return stay.length > 0 ? [{ id, passages: stay }, placed] : [placed];
}

function canHaveNumber(
  section: string,
  n: number,
  before: AnnotatedPassage | undefined,
  { isTaken }: AddressRules,
): boolean {
  if (before) return before.section === section && before.n === n;
  return !isTaken(`${section}#p${n}`);
}

function unusedSectionId(id: string, { isTaken, isPart }: AddressRules): string {
  const base = isPart(id) ? `${id}/more` : id;
  for (let n = 2; ; n += 1) if (!isTaken(`${base}-${n}`)) return `${base}-${n}`;
}
