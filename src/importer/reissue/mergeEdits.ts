import type { Form } from '#edition/passage.ts';
import { BREAK } from '#edition/sourceText.ts';
import type { Alignment } from './alignment.ts';
import { escapeText, opened } from '../write/mdx.ts';
import type { Run } from './assignPassages.ts';

/** A passage of the new issue. */
export interface Woven {
  /** The old passage it carries on, or null for one that is new. */
  owner: number | null;
  /** Other old passages whose words it has taken in. */
  joined: number[];
  form: Form;
  /** Whether it begins a paragraph. */
  opens: boolean;
  from: number;
  to: number;
  mdx: string;
}

/** The passages of the new issue, written with everything the editor did to the words that stayed. */
export function weave(alignment: Alignment, runs: readonly Run[]): Woven[] {
  const paragraphs = Map.groupBy(runs, ({ paragraph }) => paragraph);
  const seen = new Set<number>();
  return [...paragraphs.values()].flatMap((own) => {
    const woven = passagesOf(alignment, own, seen);
    write(alignment, woven);
    return woven;
  });
}

function passagesOf(alignment: Alignment, runs: readonly Run[], seen: Set<number>): Woven[] {
  const [first] = runs;
  const form = first ? formAt(alignment, first) : 'text';
  const single = form === 'title' || form === 'heading';
  const woven: Woven[] = [];
  let last: number | null = null;
  for (const { from, to, owner: wanted } of runs) {
    const before = woven.at(-1);
    const goesOn = before && (single || (wanted !== null && wanted === last));
    last = wanted;
    // A passage that goes on in another paragraph is another one there.
    const owner = wanted !== null && seen.has(wanted) && !goesOn ? null : wanted;
    if (!before || !goesOn)
      woven.push({ owner, joined: [], form, opens: !before, from, to, mdx: '' });
    else {
      before.to = to;
      if (before.owner === null) before.owner = owner;
      else if (owner !== null && owner !== before.owner) before.joined.push(owner);
    }
    if (owner !== null) seen.add(owner);
  }
  return woven;
}

/** The form of a paragraph: the old one where it begins as an old one began, else the draft's. */
function formAt({ old, now }: Alignment, { from, owner }: Run): Form {
  const before = owner === null ? undefined : old.passages[owner];
  if (before?.opens) return before.form;
  const drafted = now.passages[now.passage[from] ?? -1];
  return drafted?.opens && drafted.from === from ? drafted.form : 'text';
}

function write(alignment: Alignment, woven: Woven[]): void {
  const { old, span } = alignment;
  const end = woven.at(-1)?.to ?? 0;
  const tagsAt = (i: number) => (i < end ? (span[i] ?? -1) : -1);
  let open = -1;
  for (const passage of woven) {
    let text = '';
    for (let i = passage.from; i < passage.to;) {
      const tags = tagsAt(i);
      if (tags !== open && tags >= 0) text += old.spans[tags]?.open ?? '';
      open = tags;
      const { mdx, length } = pieceAt(alignment, i, passage.to);
      text += mdx;
      i += length;
      if (open >= 0 && tagsAt(i) !== open) {
        text += old.spans[open]?.close ?? '';
        open = -1;
      }
    }
    passage.mdx = kept(text);
  }
  const [first] = woven;
  const last = woven.at(-1);
  const [before = '', after = ''] = MARKS[first?.form ?? 'text'] ?? [];
  if (first) first.mdx = before + first.mdx;
  if (last) last.mdx += after;
}

/** What stands around a paragraph of a form. */
const MARKS: Partial<Record<Form, [string, string?]>> = {
  title: ['# '],
  heading: ['## '],
  letterhead: ['<Letterhead>', '</Letterhead>'],
  addressee: ['<Addressee>', '</Addressee>'],
};

/** Markdown drops white space at the ends of a line, and reads some beginnings as its own. */
function kept(line: string): string {
  const code = (space: string) => `&#${space.charCodeAt(0)};`;
  return opened(line.replace(/^[ \t]|[ \t]$/gu, code));
}

/** What is written for a character: the editor's piece where all of it stayed, else the draft's. */
function pieceAt(alignment: Alignment, i: number, end: number): { mdx: string; length: number } {
  const { old, now, was } = alignment;
  const at = was[i] ?? -1;
  const before = old.tokens[old.token[at] ?? -1];
  const stayed = before?.at === at && staysWhole(was, i, before.source.length);
  if (before && stayed && i + before.source.length <= end)
    return { mdx: before.mdx, length: before.source.length };
  const drafted = now.tokens[now.token[i] ?? -1];
  if (drafted?.at === i && i + drafted.source.length <= end)
    return { mdx: drafted.mdx, length: drafted.source.length };
  const char = String.fromCodePoint(now.text.codePointAt(i) ?? 0);
  return { mdx: char === BREAK ? '<Join />' : escapeText(char), length: char.length };
}

function staysWhole(was: readonly number[], i: number, length: number): boolean {
  const at = was[i] ?? -1;
  for (let k = 1; k < length; k += 1) if (was[i + k] !== at + k) return false;
  return true;
}
