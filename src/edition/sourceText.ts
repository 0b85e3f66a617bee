import type { MarkedLine, Markup } from './markup.ts';
import { readMarked, withoutAsides } from './markup.ts';

/** What stands between two lines of the source and two paragraphs of the edition; a joined page break stands for one. */
export const BREAK = '\n';

/** A line of a source that has words. */
export interface SourceLine extends MarkedLine {
  /** 1-based line of the file. */
  line: number;
}

/** Forms of white space that print as a space. */
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu;
/** What prints as nothing: zero-width and direction marks, and control characters other than breaks. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]|[^\P{Cc}\t\n\v\f\r\u0085]/gu;
/** Breaks within a line of the file, such as a page's end. */
const BREAKS = /[\r\v\f\u0085\u2028\u2029]/u;

/** The source text with lines trimmed, blank lines folded to one break, every space a plain one, and nothing unseen. */
export function normaliseSource(source: string, markup?: Markup): string {
  return sourceLines(source, markup)
    .map(({ text }) => text)
    .join(BREAK);
}

/** The line of the source file that holds a place in its normalised text. */
export function lineOfSource(source: string, at: number, markup?: Markup): number {
  const lines = sourceLines(source, markup);
  let end = -BREAK.length;
  const holder = lines.find(({ text }) => {
    end += BREAK.length + text.length;
    return at <= end;
  });
  return (holder ?? lines.at(-1))?.line ?? 1;
}

/** The lines of a source that have words, as the edition must have them: the marks of its markup are no words. */
export function sourceLines(source: string, markup?: Markup): SourceLine[] {
  const text = markup === 'markdown' ? withoutAsides(source) : source;
  return text.split(/\r?\n/u).flatMap((whole, index) =>
    whole
      .split(BREAKS)
      .map((part) => part.replace(SPACES, ' ').replace(UNSEEN, '').trim())
      .map((part) => (markup ? readMarked(part) : { text: part, level: 0 }))
      .filter((marked) => marked.text !== '')
      .map((marked) => ({ ...marked, line: index + 1 })),
  );
}
