import { diffChars } from 'diff';
import type { Document } from '#edition/document.ts';
import { passagesOf } from '#edition/document.ts';
import { removeWhitespace, sourceText } from '#edition/passage.ts';
import type { ContentFiles } from '#library/contentFiles.ts';
import type { IssueAlignment } from './alignment.ts';
import { alignIssues } from './alignment.ts';
import { reissueQuestions } from './reissueQuestions.ts';
import { assignPassages } from './assignPassages.ts';
import { tokenizeMdx } from './mdxTokens.ts';
import type { AddressRules, PlacedSection } from './placePassages.ts';
import { placePassages } from './placePassages.ts';
import type { PlannedPassage } from '../write/planFiles.ts';
import type { Question } from '../question.ts';
import { importError } from '../importError.ts';
import type { AnnotatedPassage, MdxPassage } from './annotatedText.ts';
import { annotateText } from './annotatedText.ts';
import type { MergedPassage } from './mergeEdits.ts';
import { mergeEdits } from './mergeEdits.ts';
import { groupBy } from '#edition/groupBy.ts';

/** The effects of a new issue on an edited document. */
export interface ReissuePlan {
  /** The differences in words for the editor, one line each. */
  differences: string[];
  questions: Question[];
  /** The changed files; null for removed ones. */
  files: Record<string, string | null>;
  /** The sections split off from others, and whether nothing stays in the original section. */
  sections: { id: string; from: string; replacesWhole: boolean }[];
  /** The new address of each old passage, or null when its words are gone. */
  newAddresses: Map<string, string | null>;
  /** The words of withdrawn passages by their old address. */
  withdrawn: Record<string, string>;
  /** Tells whether the paragraph that begins on this line of the new source has new words. */
  isNewLine(line: number): boolean;
}

/** The folder of a document, e.g. `content/notice`. */
export interface DocumentFolder {
  files: ContentFiles;
  folder: string;
}

/** The least characters of a passage that is recognised within another one; fewer may stand there by chance. */
const MIN_MOVED_LENGTH = 6;

/**
 * Plans the new issue of an edited document by aligning it with a draft, character by character: words that stayed keep
 * the editor's lines, tags, joins and corrections.
 * @throws EditionError when the two cannot be merged
 */
export function planReissue(
  document: Document,
  { files: contentFiles, folder }: DocumentFolder,
  draft: readonly PlannedPassage[],
  rules: Omit<AddressRules, 'isPart'>,
): ReissuePlan {
  const alignment = alignIssues(
    annotateText(readEditedPassages(document, contentFiles)),
    annotateText(draftedPassages(draft)),
  );
  const merged = mergeEdits(alignment, assignPassages(alignment, rules.published));
  const isPart = (section: string) => document.parts.some(({ id }) => id === section);
  const placed = placePassages(alignment, merged, { ...rules, isPart }, folder);
  const fileOf = (id: string) => (isPart(id) ? `${id}/index.mdx` : `${id}.mdx`);
  const newAddresses = mapAddresses(alignment, placed);
  const names = new Set(placed.map(({ id }) => id));
  const emptied = placed.flatMap(({ from }) => (from && !names.has(from) ? [from] : []));
  const before = groupBy(alignment.old.passages, ({ section }) => section);
  const files = placed
    .filter((section) => isSectionChanged(alignment, section, before.get(section.id)))
    .map(({ id, passages }) => [fileOf(id), writeSection(passages)] as const);
  const { differences, withdrawn } = listDifferences(alignment, merged, newAddresses);
  return {
    differences,
    questions: reissueQuestions(alignment, placed, merged),
    files: Object.fromEntries([...emptied.map((id) => [fileOf(id), null] as const), ...files]),
    sections: placed.flatMap(({ id, from }) =>
      from ? [{ id, from, replacesWhole: emptied.includes(from) }] : [],
    ),
    newAddresses,
    withdrawn,
    isNewLine: changedLines(alignment, draft),
  };
}

function changedLines(
  { old, now, oldIndex }: IssueAlignment,
  draft: readonly PlannedPassage[],
): (line: number) => boolean {
  const changed = new Set<AnnotatedPassage | undefined>();
  let last = -1;
  for (const [i, at] of oldIndex.entries()) {
    if (at === -1 || at !== last + 1) changed.add(now.passageOf[i]);
    last = at;
  }
  if (last !== old.text.length - 1) changed.add(now.passages.at(-1));
  const own = draft.filter((_, i) => changed.has(now.passages[i]));
  const lines = new Set(own.map(({ paragraph }) => paragraph.line));
  return (line) => lines.has(line);
}

function readEditedPassages(document: Document, contentFiles: ContentFiles): MdxPassage[] {
  const linesOf = new Map<string, string[]>();
  const openings = new Set(
    document.sections.flatMap(({ paragraphs }) => paragraphs.map(({ passages }) => passages[0])),
  );
  return passagesOf(document).map((passage) => {
    const { section, n, locator, form, file, line, segments } = passage;
    const lines = linesOf.get(file) ?? contentFiles.read(file).split(/\r?\n/u);
    linesOf.set(file, lines);
    const mdx = lines[line - 1] ?? '';
    const bare = mdx.replace(/^#{1,2}\s+/u, '');
    const read = tokenizeMdx(bare).map(({ source }) => source);
    if (read.join('') !== sourceText(segments))
      throw importError(file, `第 ${line} 行的写法读不准`, '一个标签写在一行里，再导入新稿');
    return { section, n, locator, form, opensParagraph: openings.has(passage), mdx };
  });
}

function draftedPassages(draft: readonly PlannedPassage[]): MdxPassage[] {
  return draft.map(({ section, n, mdx, opensParagraph, paragraph: { form } }) => ({
    section,
    n,
    locator: '',
    form,
    opensParagraph,
    mdx,
  }));
}

function writeSection(passages: readonly MergedPassage[]): string {
  const lines = passages.map(
    ({ mdx, opensParagraph }, i) => (i === 0 ? '' : opensParagraph ? '\n\n' : '\n') + mdx,
  );
  return `${lines.join('')}\n`;
}

/** Tells whether a section changed; an unchanged file is left as the editor wrote it. */
function isSectionChanged(
  alignment: IssueAlignment,
  { from, passages }: PlacedSection,
  before: readonly AnnotatedPassage[] | undefined,
): boolean {
  return (
    from !== undefined ||
    before?.length !== passages.length ||
    passages.some((passage, i) => {
      const same = passage.oldPassage;
      return (
        same !== before?.[i] ||
        same?.opensParagraph !== passage.opensParagraph ||
        !hasSameText(alignment, passage)
      );
    })
  );
}

/** Tells whether a passage has exactly the characters of its old passage. */
function hasSameText(
  { oldIndex }: IssueAlignment,
  { oldPassage: before, from, to }: MergedPassage,
): boolean {
  if (!before || before.to - before.from !== to - from) return false;
  for (let i = from; i < to; i += 1) if (oldIndex[i] !== before.from + i - from) return false;
  return true;
}

const addressOf = ({ section, n }: Pick<AnnotatedPassage, 'section' | 'n'>) => `${section}#p${n}`;

function mapAddresses(
  { old, now }: IssueAlignment,
  placed: readonly PlacedSection[],
): Map<string, string | null> {
  const found = new Map<AnnotatedPassage, string>();
  const written: { address: string; words: string }[] = [];
  for (const { id, passages } of placed) {
    for (const [i, { oldPassage, absorbed, from, to }] of passages.entries()) {
      const address = addressOf({ section: id, n: i + 1 });
      for (const each of oldPassage ? [oldPassage, ...absorbed] : absorbed)
        found.set(each, address);
      written.push({ address, words: removeWhitespace(now.text.slice(from, to)) });
    }
  }
  const moved = (words: string) =>
    words.length >= MIN_MOVED_LENGTH
      ? written.find((each) => each.words.includes(words))?.address
      : undefined;
  return new Map(
    old.passages.map((passage) => {
      const words = removeWhitespace(old.text.slice(passage.from, passage.to));
      return [addressOf(passage), found.get(passage) ?? moved(words) ?? null];
    }),
  );
}

function listDifferences(
  alignment: IssueAlignment,
  merged: readonly MergedPassage[],
  newAddresses: ReadonlyMap<string, string | null>,
): Pick<ReissuePlan, 'differences' | 'withdrawn'> {
  const { old, now } = alignment;
  const differences: string[] = [];
  const withdrawn: Record<string, string> = {};
  const kept = new Set(merged.flatMap(({ oldPassage, absorbed }) => [oldPassage, ...absorbed]));
  const removed = old.passages.filter((passage) => !kept.has(passage));
  const listRemovedBefore = (end: number) => {
    const next = removed.findIndex(({ from }) => from >= end);
    for (const passage of removed.splice(0, next === -1 ? removed.length : next)) {
      const words = old.text.slice(passage.from, passage.to).replaceAll('\n', '');
      const address = newAddresses.get(addressOf(passage));
      differences.push(
        `- 删去 ${passage.locator}：${words}${address ? `（这些字现在在 ${address}）` : ''}`,
      );
      if (!address) withdrawn[addressOf(passage)] = words;
    }
  };
  for (const passage of merged) {
    const words = now.text.slice(passage.from, passage.to).replaceAll('\n', '');
    const before = passage.oldPassage;
    if (before) listRemovedBefore(before.from);
    if (!before) differences.push(`+ 新增：${words}`);
    else if (!hasSameText(alignment, passage)) {
      const was = old.text.slice(before.from, before.to).replaceAll('\n', '');
      differences.push(`~ 改动 ${before.locator}：${markDifferences(was, words)}`);
    }
  }
  listRemovedBefore(Infinity);
  return { differences, withdrawn };
}

/** Writes both readings in one: removed words as 〔-…〕, new words as 〔+…〕. */
function markDifferences(before: string, now: string): string {
  return diffChars(before, now)
    .map(({ added, removed, value }) =>
      added ? `〔+${value}〕` : removed ? `〔-${value}〕` : value,
    )
    .join('');
}
