import type { Document, Part, Section } from '../document.ts';
import { passagesIn } from '../document.ts';
import { partsAbove, sectionsWithin } from '../navigation.ts';
import { writeNumeral } from '../numeral.ts';
import { readingText, removeWhitespace } from '../passage.ts';
import type { Passage } from '../passage.ts';

/** Characters that a reader takes in silently in a minute, white space not counted. */
export const CHARACTERS_PER_MINUTE = 350;

/** Returns the pieces of the line above a section's heading: its part, its place there, the time to read it. */
export function kickerOf(document: Document, section: Section): string[] {
  const part = partsAbove(document, section).at(-1);
  return [
    part?.name ?? document.name,
    ...(part?.counter ? [placeIn(document, section, part.id, part.counter)] : []),
    readingTime(passagesIn(section)),
  ];
}

/** Returns the ordinal of a section in its part, and the number of its sections: 第三点（共五点）. */
function placeIn(document: Document, section: Section, part: string, counter: string): string {
  const sections = sectionsWithin(document, part);
  const [n, all] = [sections.indexOf(section) + 1, sections.length].map(writeNumeral);
  return `第${n}${counter}（共${all}${counter}）`;
}

/** Returns the number of a part's sections: 五点, or 5 节 where the editor named no measure word. */
export function countSections(document: Document, { id, counter }: Part): string {
  const { length } = sectionsWithin(document, id);
  return counter ? writeNumeral(length) + counter : `${length} 节`;
}

/** Returns the time to read passages silently, in whole minutes: 约 1 分钟. */
export function readingTime(passages: readonly Passage[]): string {
  const text = passages.map(({ segments }) => readingText(segments)).join('');
  const characters = removeWhitespace(text).length;
  return `约 ${Math.max(1, Math.round(characters / CHARACTERS_PER_MINUTE))} 分钟`;
}
