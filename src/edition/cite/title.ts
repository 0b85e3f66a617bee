import type { Document } from '../document.ts';
import { passageOfForm } from '../document.ts';
import { linesOfTitle } from '../layout/lineBreaks.ts';
import { readingText } from '../passage.ts';

/** Returns the lines in which a document's title is printed; none when it bears no title. */
export function titleLines(document: Document): string[] {
  const title = passageOfForm(document, 'title');
  return title ? linesOfTitle(readingText(title.segments).trim()) : [];
}

/** Returns a document's title on one line, without the spaces that are line ends; else its short name. */
export function titleOf(document: Document): string {
  return titleLines(document).join('') || document.name;
}
