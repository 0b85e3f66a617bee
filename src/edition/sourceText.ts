import type { UnmarkedLine, Markup } from './markup.ts';
import { readMarkdownLine, stripFrontMatterAndComments } from './markup.ts';

/** The separator of lines of the source and paragraphs of the edition; a joined page break stands for one. */
export const BREAK = '\n';

/** A line of a source that has words, with its line number in the file. */
export interface SourceLine extends UnmarkedLine {
  /** 1-based line of the file. */
  line: number;
}

/** Forms of white space that print as a space. */
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu;
/** Invisible characters: zero-width and direction marks, and control characters other than breaks. */
const INVISIBLE =
  /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]|[^\P{Cc}\t\n\v\f\r\u0085]/gu;
/** Breaks within a line of the file, such as a page's end. */
const BREAKS = /[\r\v\f\u0085\u2028\u2029]/u;

/** Normalises a source: lines trimmed, blank lines folded to one break, spaces plain, invisible characters removed. */
export function normaliseSource(source: string, markup?: Markup): string {
  return sourceLines(source, markup)
    .map(({ text }) => text)
    .join(BREAK);
}

/** Returns the line of the source file that holds an offset of its normalised text. */
export function lineOfSource(source: string, at: number, markup?: Markup): number {
  const lines = sourceLines(source, markup);
  let end = -BREAK.length;
  const found = lines.find(({ text }) => {
    end += BREAK.length + text.length;
    return at <= end;
  });
  return (found ?? lines.at(-1))?.line ?? 1;
}

/** Returns the lines of a source that have words, without the marks of its markup. */
export function sourceLines(source: string, markup?: Markup): SourceLine[] {
  const text = markup === 'markdown' ? stripFrontMatterAndComments(source) : source;
  return text.split(/\r?\n/u).flatMap((whole, index) =>
    whole
      .split(BREAKS)
      .map((part) => part.replace(SPACES, ' ').replace(INVISIBLE, '').trim())
      .map((part) => (markup ? readMarkdownLine(part) : { text: part, level: 0 }))
      .filter((marked) => marked.text !== '')
      .map((marked) => ({ ...marked, line: index + 1 })),
  );
}
