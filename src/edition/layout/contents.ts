import type { Document, Part, Section } from '../document.ts';
import { passagesIn } from '../document.ts';
import { partsAbove } from '../navigation.ts';
import type { Passage } from '../passage.ts';
import { readingText } from '../passage.ts';
import { BRACKETED_NUMBER, headingIn, headingWords, openingWords } from './heading.ts';

/** A stretch of a document's contents: an outermost part with its sections, or sections in no part. */
export interface ContentsGroup {
  part?: Part;
  /** The section that is the part's own heading. */
  heading?: Section;
  sections: Section[];
}

const knownContents = new WeakMap<Document, ContentsGroup[]>();

/** Returns the contents of a document in order, by its outermost parts; found once, since every page shows them. */
export function contentsOf(document: Document): ContentsGroup[] {
  const contents = knownContents.get(document) ?? findContents(document);
  knownContents.set(document, contents);
  return contents;
}

function findContents(document: Document): ContentsGroup[] {
  const groups: ContentsGroup[] = [];
  for (const section of document.sections) {
    const part = outermostPart(document, section);
    const isHeading = section.id === part?.id;
    const last = groups.at(-1);
    if (!last || last.part !== part) {
      groups.push({
        ...(part ? { part } : {}),
        ...(isHeading ? { heading: section } : {}),
        sections: isHeading ? [] : [section],
      });
    } else last.sections.push(section);
  }
  return groups;
}

function outermostPart(document: Document, section: Section): Part | undefined {
  return partsAbove(document, section)[0] ?? document.parts.find(({ id }) => id === section.id);
}

/** The most sections that contents list around the present one. */
const LISTED_AROUND = 20;

/** Returns the twenty sections of a group nearest to the present one; all of them where there is none. */
export function sectionsAround({ sections }: ContentsGroup, present?: Section): Section[] {
  if (!present) return sections;
  const at = sections.indexOf(present);
  const last = Math.max(0, sections.length - LISTED_AROUND);
  const from = Math.min(last, Math.max(0, at - LISTED_AROUND / 2));
  return sections.slice(from, from + LISTED_AROUND);
}

/** Returns all passages of a group of contents, its heading's included. */
export function passagesInGroup({ heading, sections }: ContentsGroup): Passage[] {
  return [...(heading ? [heading] : []), ...sections].flatMap(passagesIn);
}

/**
 * Returns the number and the words of a section's entry in the contents: （三） and the rest of its heading; undefined for
 * a section without a heading, or with the document's title as such.
 */
export function entryOf(section: Section): { number: string; words: string } | undefined {
  const heading = headingIn(section);
  if (!heading || heading.form === 'title') return undefined;
  const words = headingWords(heading);
  const [number = ''] = BRACKETED_NUMBER.exec(words) ?? [];
  return { number, words: words.slice(number.length) };
}

/** Returns the first words of a section whose entry has none of its text; '' where its entry is its heading. */
export function openingOf(section: Section): string {
  if (entryOf(section)) return '';
  const first = passagesIn(section).find(({ form }) => form === 'text');
  return first ? openingWords(readingText(first.segments)) : '';
}
