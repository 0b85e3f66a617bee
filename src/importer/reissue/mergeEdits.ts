import type { PassageForm } from '#edition/passage.ts';
import { BREAK } from '#edition/sourceText.ts';
import type { IssueAlignment } from './alignment.ts';
import type { AnnotatedPassage, Span, Token } from './annotatedText.ts';
import { escapeText, escapeLineStart } from '../write/mdx.ts';
import type { Assignment } from './assignPassages.ts';
import { groupBy } from '#edition/groupBy.ts';

/** A passage of the new issue, with the editor's work on the words that stayed. */
export interface MergedPassage {
  /** The old passage that it continues; undefined for a new passage. */
  oldPassage: AnnotatedPassage | undefined;
  /** The other old passages whose words it has taken in. */
  absorbed: AnnotatedPassage[];
  form: PassageForm;
  /** Whether it begins a paragraph. */
  opensParagraph: boolean;
  from: number;
  to: number;
  mdx: string;
}

/** Writes the passages of the new issue, keeping the editor's lines, tags and corrections on words that stayed. */
export function mergeEdits(
  alignment: IssueAlignment,
  assignments: readonly Assignment[],
): MergedPassage[] {
  const paragraphs = groupBy(assignments, ({ paragraph }) => paragraph);
  const seen = new Set<AnnotatedPassage>();
  return [...paragraphs.values()].flatMap((own) => {
    const merged = mergeParagraph(alignment, own, seen);
    writeLines(alignment, merged);
    return merged;
  });
}

function mergeParagraph(
  alignment: IssueAlignment,
  assignments: readonly Assignment[],
  seen: Set<AnnotatedPassage>,
): MergedPassage[] {
  const merged: MergedPassage[] = [];
  let last: AnnotatedPassage | undefined;
  for (const assignment of assignments) {
    const { from, to, oldPassage: assigned } = assignment;
    const before = merged.at(-1);
    const form = before ? before.form : formAt(alignment, assignment);
    const single = form === 'title' || form === 'heading';
    const continues = before && (single || (assigned && assigned === last));
    last = assigned;
    // A passage that continues in another paragraph becomes a new passage there.
    const isSecond = assigned && seen.has(assigned) && !continues;
    const oldPassage = isSecond ? undefined : assigned;
    if (!before || !continues)
      merged.push({ oldPassage, absorbed: [], form, opensParagraph: !before, from, to, mdx: '' });
    else {
      before.to = to;
      if (!before.oldPassage) before.oldPassage = oldPassage;
      else if (oldPassage && oldPassage !== before.oldPassage) before.absorbed.push(oldPassage);
    }
    if (oldPassage) seen.add(oldPassage);
  }
  return merged;
}

/** Returns the form of a paragraph: the old one where it begins as an old paragraph did, else the draft's. */
function formAt({ now }: IssueAlignment, { from, oldPassage }: Assignment): PassageForm {
  if (oldPassage?.opensParagraph) return oldPassage.form;
  const drafted = now.passageOf[from];
  return drafted?.opensParagraph && drafted.from === from ? drafted.form : 'text';
}

function writeLines(alignment: IssueAlignment, merged: MergedPassage[]): void {
  const { oldSpan } = alignment;
  const [first] = merged;
  const last = merged.at(-1);
  if (!first || !last) return;
  const spanAt = (i: number) => (i < last.to ? oldSpan[i] : undefined);
  let open: Span | undefined;
  for (const passage of merged) {
    let text = '';
    for (let i = passage.from; i < passage.to;) {
      const span = spanAt(i);
      if (span && span !== open) text += span.open;
      open = span;
      const { mdx, length } = tokenAt(alignment, i, passage.to);
      text += mdx;
      i += length;
      if (span && spanAt(i) !== open) {
        text += span.close;
        open = undefined;
      }
    }
    passage.mdx = escapeLineEnds(text);
  }
  const [before, after] = FORM_MARKS[first.form];
  first.mdx = before + first.mdx;
  last.mdx += after;
}

/** The MDX before and after a paragraph of each form. */
const FORM_MARKS: Record<PassageForm, readonly [before: string, after: string]> = {
  text: ['', ''],
  title: ['# ', ''],
  heading: ['## ', ''],
  letterhead: ['<Letterhead>', '</Letterhead>'],
  addressee: ['<Addressee>', '</Addressee>'],
};

/** Escapes white space at the ends of a line, which Markdown would drop, and a start that it would interpret. */
function escapeLineEnds(line: string): string {
  const code = (space: string) => `&#${space.charCodeAt(0)};`;
  return escapeLineStart(line.replace(/^[ \t]|[ \t]$/gu, code));
}

/** Returns the MDX for a character: the editor's token where all of it stayed, else the draft's. */
function tokenAt(
  alignment: IssueAlignment,
  i: number,
  end: number,
): { mdx: string; length: number } {
  const { old, now, oldIndex } = alignment;
  const [at, code] = [oldIndex[i], now.text.codePointAt(i)];
  if (at === undefined || code === undefined)
    throw new Error(`No character at ${i} of the new text`);
  const before = old.tokenOf[at];
  const stayed = before?.at === at && staysWhole(oldIndex, i, before);
  if (stayed && i + before.source.length <= end)
    return { mdx: before.mdx, length: before.source.length };
  const drafted = now.tokenOf[i];
  if (drafted?.at === i && i + drafted.source.length <= end)
    return { mdx: drafted.mdx, length: drafted.source.length };
  const char = String.fromCodePoint(code);
  return { mdx: char === BREAK ? '<Join />' : escapeText(char), length: char.length };
}

function staysWhole(oldIndex: readonly number[], i: number, { at, source }: Token): boolean {
  for (let k = 1; k < source.length; k += 1) if (oldIndex[i + k] !== at + k) return false;
  return true;
}
