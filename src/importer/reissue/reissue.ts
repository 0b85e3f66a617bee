import { diffChars } from 'diff';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '#edition/document.ts';
import { passagesOf } from '#edition/document.ts';
import { foldSpace, sourceText } from '#edition/passage.ts';
import type { Alignment } from './alignment.ts';
import { align } from './alignment.ts';
import { askReissue } from './reissueQuestions.ts';
import { ownersOf } from './assignPassages.ts';
import { piecesOf } from './mdxTokens.ts';
import type { Fixed, Placed } from './placePassages.ts';
import { placePassages } from './placePassages.ts';
import type { PlannedPassage } from '../write/planFiles.ts';
import type { Question } from '../question.ts';
import { refusal } from '../refusal.ts';
import type { StreamPassage, WrittenPassage } from './mdxStream.ts';
import { streamOf } from './mdxStream.ts';
import type { Woven } from './mergeEdits.ts';
import { weave } from './mergeEdits.ts';

/** What a new issue changes in an edited document. */
export interface Reissue {
  /** The changes, a line each, as the editor reads them. */
  changes: string[];
  questions: Question[];
  /** The files that change; with null those that are no more. */
  files: Record<string, string | null>;
  /** Sections split off from others, and whether nothing of those stays. */
  sections: { id: string; from: string; alone: boolean }[];
  /** Where each passage stands now: its place, or null when its words are gone. */
  places: Map<string, string | null>;
  /** The words of those that are gone. */
  gone: Record<string, string>;
  /** Whether the paragraph that begins on this line of the new source has new words. */
  isNew(line: number): boolean;
}

/** Passages in a document that stay the same thing however short their words are. */
const TELLING = 6;

/**
 * Sets a draft beside the edited document, character by character: what stayed keeps the editor's lines, tags, joins
 * and corrections; what is new is cut at the editor's own borders.
 */
export function reissue(
  document: Document,
  folder: string,
  draft: readonly PlannedPassage[],
  fixed: Omit<Fixed, 'isPart'>,
): Reissue {
  const alignment = align(streamOf(edited(document, folder)), streamOf(drafted(draft)));
  const woven = weave(alignment, ownersOf(alignment, fixed.published));
  const isPart = (section: string) => document.parts.some(({ id }) => id === section);
  const placed = placePassages(alignment, woven, { ...fixed, isPart }, folder);
  const fileOf = (id: string) => (isPart(id) ? `${id}/index.mdx` : `${id}.mdx`);
  const places = placesOf(alignment, placed);
  const names = new Set(placed.map(({ id }) => id));
  const emptied = placed.flatMap(({ from }) => (from && !names.has(from) ? [from] : []));
  const before = Map.groupBy(alignment.old.passages, ({ section }) => section);
  const files = placed
    .filter((section) => isTouched(alignment, section, before.get(section.id) ?? []))
    .map(({ id, passages }) => [fileOf(id), writeSection(passages)] as const);
  const { changes, gone } = listChanges(alignment, woven, places);
  return {
    changes,
    questions: askReissue(alignment, placed, woven),
    files: Object.fromEntries([...emptied.map((id) => [fileOf(id), null] as const), ...files]),
    sections: placed.flatMap(({ id, from }) =>
      from ? [{ id, from, alone: emptied.includes(from) }] : [],
    ),
    places,
    gone,
    isNew: newLines(alignment, draft),
  };
}

function newLines(
  { old, now, was }: Alignment,
  draft: readonly PlannedPassage[],
): (line: number) => boolean {
  const lines = new Set<number>();
  for (const [i, at] of was.entries()) {
    if (at >= 0 && at === (was[i - 1] ?? -1) + 1) continue;
    const paragraph = draft[now.passage[i] ?? -1]?.paragraph;
    if (paragraph) lines.add(paragraph.line);
  }
  if ((was.at(-1) ?? -1) !== old.text.length - 1) lines.add(draft.at(-1)?.paragraph.line ?? 0);
  return (line) => lines.has(line);
}

function edited(document: Document, folder: string): WrittenPassage[] {
  const files = new Map<string, string[]>();
  const opening = new Set(
    document.sections.flatMap(({ paragraphs }) => paragraphs.map(({ passages }) => passages[0])),
  );
  return passagesOf(document).map((passage) => {
    const { section, n, locator, form, file, line, segments } = passage;
    const name = file.slice(file.indexOf(`${document.id}/`) + document.id.length + 1);
    const lines = files.get(name) ?? readFileSync(join(folder, name), 'utf8').split(/\r?\n/u);
    files.set(name, lines);
    const mdx = lines[line - 1] ?? '';
    const bare = mdx.replace(/^#{1,2}\s+/u, '');
    const read = piecesOf(form === 'text' ? mdx : bare).map(({ source }) => source);
    if (read.join('') !== sourceText(segments))
      throw refusal(file, `第 ${line} 行的写法读不准`, '一个标签写在一行里，再导入新稿');
    return { section, n, locator, form, opens: opening.has(passage), mdx };
  });
}

function drafted(draft: readonly PlannedPassage[]): WrittenPassage[] {
  return draft.map(({ id, mdx, opens, paragraph: { form } }) => {
    const [section = '', n = ''] = id.split('#p');
    return { section, n: Number(n), locator: '', form, opens, mdx };
  });
}

function writeSection(passages: readonly Woven[]): string {
  const lines = passages.map(({ mdx, opens }, i) => (i === 0 ? '' : opens ? '\n\n' : '\n') + mdx);
  return `${lines.join('')}\n`;
}

/** Whether a section's file must be written: one in which nothing changed is left as the editor has it. */
function isTouched(
  alignment: Alignment,
  { from, passages }: Placed,
  before: readonly StreamPassage[],
): boolean {
  return (
    from !== undefined ||
    before.length !== passages.length ||
    passages.some((passage, i) => {
      const same = alignment.old.passages[passage.owner ?? -1];
      return same !== before[i] || same?.opens !== passage.opens || !isSame(alignment, passage);
    })
  );
}

/** Whether a passage has exactly the characters that its old one had. */
function isSame({ old, was }: Alignment, { owner, from, to }: Woven): boolean {
  const before = old.passages[owner ?? -1];
  if (!before || before.to - before.from !== to - from) return false;
  for (let i = from; i < to; i += 1) if (was[i] !== before.from + i - from) return false;
  return true;
}

const placeOf = ({ section, n }: Pick<StreamPassage, 'section' | 'n'>) => `${section}#p${n}`;

function placesOf({ old, now }: Alignment, placed: readonly Placed[]): Map<string, string | null> {
  const found = new Map<number, string>();
  const written: { place: string; words: string }[] = [];
  for (const { id, passages } of placed) {
    for (const [i, { owner, joined, from, to }] of passages.entries()) {
      const place = placeOf({ section: id, n: i + 1 });
      for (const each of owner === null ? joined : [owner, ...joined]) found.set(each, place);
      written.push({ place, words: foldSpace(now.text.slice(from, to)) });
    }
  }
  const moved = (words: string) =>
    words.length >= TELLING ? written.find((each) => each.words.includes(words))?.place : undefined;
  return new Map(
    old.passages.map((passage, i) => {
      const words = foldSpace(old.text.slice(passage.from, passage.to));
      return [placeOf(passage), found.get(i) ?? moved(words) ?? null];
    }),
  );
}

function listChanges(
  alignment: Alignment,
  woven: readonly Woven[],
  places: ReadonlyMap<string, string | null>,
): Pick<Reissue, 'changes' | 'gone'> {
  const { old, now } = alignment;
  const changes: string[] = [];
  const gone: Record<string, string> = {};
  const kept = new Set(woven.flatMap(({ owner, joined }) => [owner, ...joined]));
  let next = 0;
  const passOver = (upTo: number) => {
    for (; next < upTo; next += 1) {
      const passage = old.passages[next];
      if (!passage || kept.has(next)) continue;
      const words = old.text.slice(passage.from, passage.to).replaceAll('\n', '');
      const place = places.get(placeOf(passage));
      changes.push(
        `- 删去 ${passage.locator}：${words}${place ? `（这些字现在在 ${place}）` : ''}`,
      );
      if (!place) gone[placeOf(passage)] = words;
    }
  };
  for (const passage of woven) {
    const words = now.text.slice(passage.from, passage.to).replaceAll('\n', '');
    const before = old.passages[passage.owner ?? -1];
    if (passage.owner !== null) passOver(passage.owner);
    if (!before) changes.push(`+ 新增：${words}`);
    else if (!isSame(alignment, passage)) {
      const was = old.text.slice(before.from, before.to).replaceAll('\n', '');
      changes.push(`~ 改动 ${before.locator}：${marked(was, words)}`);
    }
  }
  passOver(old.passages.length);
  return { changes, gone };
}

/** Both readings in one: what is gone in 〔-…〕, what is new in 〔+…〕. */
function marked(before: string, now: string): string {
  return diffChars(before, now)
    .map(({ added, removed, value }) =>
      added ? `〔+${value}〕` : removed ? `〔-${value}〕` : value,
    )
    .join('');
}
