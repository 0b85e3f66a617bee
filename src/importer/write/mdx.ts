import type { LineBreak, SourceParagraph } from '../structure/paragraph.ts';
import { correctLine } from '../structure/correction.ts';
import { passageEnds } from '../structure/splitPassages.ts';

/** A paragraph as MDX, and its passages: the words and the line of each. */
export interface WrittenParagraph {
  mdx: string;
  passages: { text: string; mdx: string }[];
}

/** Writes a paragraph of a section file, one line for each passage; a law’s clause is one passage. */
export function writeParagraph(paragraph: SourceParagraph, clauses: boolean): WrittenParagraph {
  const { form, text, articleStarts } = paragraph;
  const whole = [...articleStarts, text.length];
  const ends = form === 'text' && !clauses ? passageEnds(text) : whole;
  const ranges = ends.map((end, i) => [ends[i - 1] ?? 0, end] as const);
  const written = ranges.map(([from, to]) => writeLine(paragraph, from, to));
  const mdx = addFormMarkup(form, written.join('\n'));
  const lines = mdx.split('\n');
  const passages = ranges.map(([from, to], i) => {
    const line = lines[i];
    if (line === undefined) throw new Error(`No line of MDX for passage ${i + 1} of “${text}”`);
    return { text: text.slice(from, to), mdx: line };
  });
  return { mdx, passages };
}

function addFormMarkup(form: SourceParagraph['form'], line: string): string {
  if (form === 'title') return `# ${line}`;
  if (form === 'heading') return `## ${line}`;
  if (form === 'letterhead') return `<Letterhead>${line}</Letterhead>`;
  if (form === 'addressee') return `<Addressee>${line}</Addressee>`;
  return line;
}

/** Writes the text between two offsets; a break at the end of a passage belongs to it. */
function writeLine({ text, breaks }: SourceParagraph, from: number, to: number): string {
  const cuts = breaks.filter(({ at }) => at > from && at <= to);
  const first = escapeText(text.slice(from, cuts[0]?.at ?? to));
  const rest = cuts.map((cut, i) => {
    const words = escapeText(text.slice(cut.at, cuts[i + 1]?.at ?? to));
    return writeBreak(cut, text.length) + words;
  });
  // Markdown would drop a space at the end of a line; the source has it.
  return escapeLineStart([first, ...rest].join('').replace(/ $/u, '&#32;'));
}

/** Writes the page numbers at a line break and the join to the next line; a paragraph's end has no next line. */
function writeBreak({ at, pages }: LineBreak, end: number): string {
  const printed = pages.map((page) => `<Page source="${escapeAttribute(page)}" />`);
  return printed.join('') + (at === end ? '' : '<Join />');
}

/** Escapes Markdown and MDX in a text and corrects characters that are not allowed. */
export function escapeText(text: string): string {
  return correctLine(text)
    .map(({ source, text: words }) => {
      const plain = words.replace(/[\\<>{}[\]*_~#&!|]/gu, '\\$&');
      return source === words
        ? plain
        : `<Correction source="${escapeAttribute(source)}">${plain}</Correction>`;
    })
    .join('');
}

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>{}]/gu, (char) => `&#${char.codePointAt(0)};`);
}

/** Escapes the start of a line that Markdown or MDX would read as a list, a rule or a statement. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^(import|export)\b/u, (word) => `&#${word.codePointAt(0)};${word.slice(1)}`);
}
