import { diffArrays, diffChars } from 'diff';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { passagesOf } from '#edition/document.ts';
import type { Document } from '#edition/document.ts';
import type { Segment } from '#edition/passage.ts';
import { foldSpace, sourceText } from '#edition/passage.ts';
import type { PlannedPassage } from './plan.ts';
import { refusal } from './refusal.ts';

/** A passage of the edited document, with the line an editor wrote. */
interface EditedLine {
  id: string;
  locator: string;
  file: string;
  mdx: string;
  source: string;
}

/** What a new issue changes in an edited document. */
export interface Reissue {
  /** The changes, a line each, as the editor reads them. */
  changes: string[];
  /** Ids whose words change or move, whose record must be renewed. */
  changed: string[];
  /** The edited files with the changes made; tags and places are kept. */
  files: Record<string, string>;
}

/**
 * Compares a draft with the edited document of the same name, passage by passage: what stays keeps its line as the
 * editor left it, what changes keeps its tags where the words around them stay.
 */
export function reissue(
  document: Document,
  folder: string,
  draft: readonly PlannedPassage[],
): Reissue {
  const edited = editedLines(document, folder);
  const result: Reissue = { changes: [], changed: [], files: {} };
  const placed = place(edited, draft, result);
  const files = new Map<string, string>();
  for (const { file, mdx, opens } of placed) {
    const text = files.get(file);
    files.set(file, text === undefined ? mdx : `${text}${opens ? '\n\n' : '\n'}${mdx}`);
  }
  const lost = [...new Set(edited.map(({ file }) => file))].filter((file) => !files.has(file));
  if (lost.length > 0) {
    const names = lost.join('、');
    throw refusal(folder, `新稿里没有了整个章节：${names}`, '用 --id 另存为一份新文件，或手工改稿');
  }
  for (const [file, text] of files) result.files[file] = `${text}\n`;
  return result;
}

function editedLines(document: Document, folder: string): EditedLine[] {
  const texts = new Map<string, string[]>();
  return passagesOf(document).map(({ id, locator, file, line, segments }) => {
    const name = file
      .split('/')
      .slice(file.split('/').indexOf(document.id) + 1)
      .join('/');
    const lines = texts.get(name) ?? readFileSync(join(folder, name), 'utf8').split(/\r?\n/u);
    texts.set(name, lines);
    return { id, locator, file: name, mdx: lines[line - 1] ?? '', source: sourceOf(segments) };
  });
}

/** The source's words; a page number is none of them. */
function sourceOf(segments: readonly Segment[]): string {
  return sourceText(segments.filter(({ act }) => act !== 'page'));
}

interface PlacedLine {
  file: string;
  mdx: string;
  opens: boolean;
}

function place(
  edited: readonly EditedLine[],
  draft: readonly PlannedPassage[],
  result: Reissue,
): PlacedLine[] {
  const placed: PlacedLine[] = [];
  let [at, now] = [0, 0];
  let gone: EditedLine[] = [];
  const key = (source: string) => foldSpace(source);
  const parts = diffArrays(
    edited.map(({ source }) => key(source)),
    draft.map(({ text }) => key(text)),
  );
  for (const { added, removed, value } of parts) {
    if (removed) {
      gone.push(...edited.slice(at, at + value.length));
      at += value.length;
      continue;
    }
    for (const line of draft.slice(now, now + value.length)) {
      const before = added ? gone.shift() : edited[at];
      if (!added) {
        result.changes.push(...gone.map(say('删去')));
        gone = [];
        at += 1;
      }
      placed.push(put(line, before, placed.at(-1)?.file ?? edited[0]?.file ?? '', added, result));
    }
    now += value.length;
  }
  result.changes.push(...gone.map(say('删去')));
  result.changed.push(...gone.map(({ id }) => id));
  return placed;
}

function say(what: string) {
  return ({ locator, source }: EditedLine) => `- ${what} ${locator}：${source}`;
}

function put(
  line: PlannedPassage,
  before: EditedLine | undefined,
  file: string,
  added: boolean,
  result: Reissue,
): PlacedLine {
  if (!before) {
    result.changes.push(`+ 新增：${line.text}`);
    return { file, mdx: line.mdx, opens: line.opens };
  }
  if (!added) return { file: before.file, mdx: before.mdx, opens: line.opens };
  result.changed.push(before.id);
  result.changes.push(`~ 改动 ${before.locator}：${marked(before.source, line.text)}`);
  return { file: before.file, mdx: keepTags(before.mdx, line.mdx), opens: line.opens };
}

/** Both readings in one: what is gone in 〔-…〕, what is new in 〔+…〕. */
function marked(before: string, now: string): string {
  return diffChars(before, now)
    .map(({ added, removed, value }) =>
      added ? `〔+${value}〕` : removed ? `〔-${value}〕` : value,
    )
    .join('');
}

const TAG = /<\/?(?:Relay|Quote|Summary)(?:\s[^<>]*)?>/gu;

/** A new line with the layer tags of the old one, each before the words that followed it. */
function keepTags(before: string, now: string): string {
  const tags: { at: number; tag: string }[] = [];
  let bare = '';
  let from = 0;
  for (const { 0: tag, index } of before.matchAll(TAG)) {
    bare += before.slice(from, index);
    tags.push({ at: bare.length, tag });
    from = index + tag.length;
  }
  bare += before.slice(from);
  let [old, text, next] = [0, '', 0];
  const flush = (upTo: number) => {
    for (; next < tags.length && (tags[next]?.at ?? 0) <= upTo; next += 1) text += tags[next]?.tag;
  };
  for (const { added, removed, value } of diffChars(bare, now)) {
    if (removed) old += value.length;
    else if (added) text += value;
    else {
      for (const char of value) {
        flush(old);
        text += char;
        old += char.length;
      }
    }
  }
  flush(Number.POSITIVE_INFINITY);
  return text;
}
