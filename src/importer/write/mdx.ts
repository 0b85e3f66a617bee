import type { Break, Paragraph } from '../structure/paragraph.ts';
import { corrected } from '../structure/correction.ts';
import { passageEnds } from '../structure/splitPassages.ts';

/** A paragraph as MDX: its text, and how many passages it has. */
export interface Written {
  mdx: string;
  /** The words of each passage. */
  passages: string[];
}

/** A paragraph of a section file, one line a passage; a law’s clause is one passage. */
export function writeParagraph(paragraph: Paragraph, clauses: boolean): Written {
  const { form, text, cuts } = paragraph;
  const whole = [...cuts, text.length];
  const ends = form === 'text' && !clauses ? passageEnds(text) : whole;
  const passages = ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
  const lines = ends.map((end, i) => writeLine(paragraph, ends[i - 1] ?? 0, end));
  return { mdx: wrap(form, lines.join('\n')), passages };
}

function wrap(form: Paragraph['form'], line: string): string {
  if (form === 'title') return `# ${line}`;
  if (form === 'heading') return `## ${line}`;
  if (form === 'letterhead') return `<Letterhead>${line}</Letterhead>`;
  if (form === 'addressee') return `<Addressee>${line}</Addressee>`;
  return line;
}

/** The text between two offsets; a break that falls on the end of a passage stays with it. */
function writeLine({ text, breaks }: Paragraph, from: number, to: number): string {
  const cuts = breaks.filter(({ at }) => at > from && at <= to);
  const pieces = [from, ...cuts.map(({ at }) => at)].map((start, i) => {
    const words = escapeText(text.slice(start, cuts[i]?.at ?? to));
    return i === 0 ? words : writeBreak(cuts[i - 1], text.length) + words;
  });
  // Markdown would drop a space at the end of a line; the source has it.
  return opened(pieces.join('').replace(/ $/u, '&#32;'));
}

/** What a page printed below the line, and the join to the next one; below a paragraph there is nothing to join it to. */
function writeBreak(found: Break | undefined, end: number): string {
  const pages = (found?.pages ?? []).map((page) => `<Page source="${attribute(page)}" />`);
  return pages.join('') + (found?.at === end ? '' : '<Join />');
}

/** Text in which nothing is Markdown or MDX; characters that may not stand are corrected. */
export function escapeText(text: string): string {
  return corrected(text)
    .map(({ source, text: words }) => {
      const plain = words.replace(/[\\<>{}[\]*_~#&!|]/gu, '\\$&');
      return source === words
        ? plain
        : `<Correction source="${attribute(source)}">${plain}</Correction>`;
    })
    .join('');
}

function attribute(text: string): string {
  return text.replace(/[&"<>{}]/gu, (char) => `&#${char.codePointAt(0)};`);
}

/** What opens a line must not make a list, a rule or a statement of it. */
export function opened(line: string): string {
  return line
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^(import|export)\b/u, (word) => `&#${word.codePointAt(0)};${word.slice(1)}`);
}
