/** The names in a document as they are fetched. */
import { sectionPlaces } from '#edition/cite/sectionPlaces.ts';
import type { SearchPassage } from '../match/block.ts';

/** The names of a section and its passages; `special` holds locators that are not the section's with the number. */
export type SectionNames = readonly [
  section: string,
  locator: string,
  size: number,
  special: Readonly<Record<number, string>>,
];

/**
 * A list whose items can be referred to by number: 核心要义, with ranges such as `congress/report#p4-p11`; without
 * ranges, a name of the document as a whole. `provisions` are those of its items where their locators do not state them.
 */
export type NamedList = readonly [
  document: string,
  name: string,
  ranges: readonly string[],
  provisions?: readonly string[],
];

/** A document's names of sections, passages and lists. */
export interface DocumentNames {
  id: string;
  name: string;
  sections: SectionNames[];
  lists: NamedList[];
  /** Further names of sections: those of parts, and numbers as printed before headings, such as 二（二）. */
  titles: (readonly [section: string, title: string])[];
  /** The labels of the layers, present and former, which citations state after a locator. */
  labels: string[];
  /** The first passage of each of the document's blocks, by section and number. */
  blocks: (readonly [section: string, n: number])[];
}

/** A passage with the names of its section and part. */
export type NamedPassage = Pick<
  SearchPassage,
  'section' | 'sectionName' | 'part' | 'partName' | 'n' | 'locator' | 'text'
>;

/** Collects the names of all sections of a document's passages. */
export function sectionNamesOf(passages: readonly NamedPassage[]): SectionNames[] {
  const sections = new Map<string, [string, string, number, Record<number, string>]>();
  for (const { section, sectionName, n, locator } of passages) {
    const known = sections.get(section) ?? [section, sectionName, 0, {}];
    known[2] = Math.max(known[2], n);
    if (locator !== `${sectionName}${n}`) known[3][n] = locator;
    sections.set(section, known);
  }
  return [...sections.values()];
}

const HEADING_NUMBER = /^\s*([（(]?[一二三四五六七八九十]+[）)、])/u;

const LONGEST_HEADING = 60;

/**
 * Returns the further names of sections: a part's name leads to its own heading, a division's number with its
 * heading (第一章 总则) to the division, and a number printed before a heading, with its part's, to the section.
 */
export function sectionTitlesOf(
  passages: readonly NamedPassage[],
): (readonly [section: string, title: string])[] {
  const numbers = new Map<string, string>();
  const titles: (readonly [string, string])[] = [];
  for (const { section, part, partName, n, text, sectionName } of passages) {
    if (n !== 1) continue;
    const [, number] = HEADING_NUMBER.exec(text) ?? [];
    const [, division = ''] = /(第[^第]+)$/u.exec(sectionName) ?? [];
    if (division !== '' && text.startsWith(division) && text.length <= LONGEST_HEADING)
      titles.push([section, sectionName + text.slice(division.length)]);
    if (section === part && partName !== sectionName) titles.push([section, partName]);
    if (number === undefined) continue;
    const own = number.replace('、', '');
    numbers.set(section, own);
    const above = part === null || part === section ? '' : (numbers.get(part) ?? '');
    // The numbers below an annex begin anew, and mean nothing without its name.
    if (above === '' && section.includes('/')) continue;
    const printed = above + own;
    if (printed !== sectionName) titles.push([section, printed]);
  }
  return [...titles, ...officialTitles(passages)];
}

/** Returns the places of sections as a 公文 cites them: 第一部分第（三）点. Divisions of a law are named as they are cited. */
function officialTitles(
  passages: readonly NamedPassage[],
): (readonly [section: string, title: string])[] {
  const first = passages.filter(({ n }) => n === 1);
  const places = sectionPlaces(first.map(({ section, text }) => [section, text]));
  return [...places].flatMap(([section, { place, isNumbered }]) =>
    isNumbered && /(?:部分|点)$/u.test(place) ? [[section, place] as const] : [],
  );
}
