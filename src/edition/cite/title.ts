import type { Document } from '../document.ts';
import { passageOfForm } from '../document.ts';
import { readingText } from '../passage.ts';

/** A character that is set without spaces: Han, or punctuation of its width. */
const WIDE = '[\\p{Script=Han}\\u3001-\\u303f\\uff01-\\uff65“”‘’…—]';
/** White space between two such characters, which is where a line of the source ended. */
const LINE_END = new RegExp(`(?<=${WIDE})\\s+(?=${WIDE})`, 'u');

/** Returns the lines in which a document's title is printed; none when it bears no title. */
export function titleLines(document: Document): string[] {
  const title = passageOfForm(document, 'title');
  return title ? readingText(title.segments).trim().split(LINE_END) : [];
}

/** Returns a document's title on one line, without the spaces that are line ends; else its short name. */
export function titleOf(document: Document): string {
  return titleLines(document).join('') || document.name;
}
