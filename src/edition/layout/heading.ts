import type { Document, Section } from '../document.ts';
import { passageOfForm, passagesIn, sectionName } from '../document.ts';
import { partsAbove } from '../navigation.ts';
import type { Passage } from '../passage.ts';
import { readingText } from '../passage.ts';
import { linesOfTitle } from './lineBreaks.ts';

/** The number in brackets that a heading begins with: （三）. */
export const BRACKETED_NUMBER = /^[（(]\s?[一二三四五六七八九十]+\s?[）)]/u;
/** The numbers with which a section's first sentence names it: （三）, 三、, 三要 or 三是. */
const OWN_NUMBERS = [
  BRACKETED_NUMBER,
  /^[一二三四五六七八九十]+、/u,
  /^[一二三四五六七八九十]+[要是]/u,
];
/** The most characters of a first sentence that is set as a heading. */
const LONGEST_HEADING = 60;

/**
 * Returns the passage that heads a section: its title or heading, else its first sentence if that is one short
 * phrase with a number of its own, of which no other passage in the section has the like; undefined when nothing does.
 */
export function headingIn(section: Section): Passage | undefined {
  const passages = passagesIn(section);
  const printed = passages.find(({ form }) => form === 'title' || form === 'heading');
  if (printed) return isFirstText(printed, passages) ? printed : undefined;
  const [first, ...others] = passages;
  if (first?.form !== 'text' || others.length === 0) return undefined;
  const text = readingText(first.segments);
  const numbered = OWN_NUMBERS.find((number) => number.test(text));
  const isItem = others.some(({ segments }) => numbered?.test(readingText(segments)));
  const isName = text.length <= LONGEST_HEADING && !/[，；：]/u.test(text);
  return numbered && !isItem && isName ? first : undefined;
}

/** Tells whether no plain text precedes a passage. */
function isFirstText(passage: Passage, passages: readonly Passage[]): boolean {
  return !passages.slice(0, passages.indexOf(passage)).some(({ form }) => form === 'text');
}

/** Tells whether a document's title heads a section, and so its full text. */
export function isHeadedByTitle(document: Document): boolean {
  return document.sections.some((section) => isTitled(document, section));
}

function isTitled(document: Document, section: Section): boolean {
  const title = passageOfForm(document, 'title');
  return title !== undefined && headingIn(section) === title;
}

/** Returns the level of a section's heading in a document's full text: 1 for its title, 2 for a part, 3 within it. */
export function headingLevel(document: Document, section: Section): number {
  if (isTitled(document, section)) return 1;
  return Math.min(6, 2 + partsAbove(document, section).length);
}

/** Returns the title of a section in the words of the text, else its name. */
export function sectionTitle(document: Document, section: Section): string {
  const heading = headingIn(section);
  return heading ? headingWords(heading) : sectionName(document, section);
}

/** Returns the words of a heading for a list or a window's title: a title in one line, without the full stop. */
export function headingWords({ form, segments }: Passage): string {
  const words = readingText(segments);
  return (form === 'title' ? linesOfTitle(words).join('') : words).replace(/。$/u, '');
}

/** The most characters of a passage that the title of its page names it by. */
const LONGEST_OPENING = 30;

/** Returns a text, or its beginning up to the last mark within 30 characters, where …… says that it goes on. */
export function openingWords(text: string): string {
  if (text.length <= LONGEST_OPENING) return text;
  const opening = text.slice(0, LONGEST_OPENING);
  const [upToMark = opening] = /^.{9,}(?=[，、；：。])/u.exec(opening) ?? [];
  return `${upToMark}……`;
}
