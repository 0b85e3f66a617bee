import type { SearchPassage } from '../match/block.ts';

/** The names of a section and its passages; `special` holds locators that are not the section's with the number. */
export type SectionNames = readonly [
  document: string,
  documentName: string,
  section: string,
  locator: string,
  size: number,
  special: Readonly<Record<number, string>>,
];

/** Collects the names of all sections of the given passages. */
export function sectionNamesOf(passages: readonly SearchPassage[]): SectionNames[] {
  const sections = new Map<
    string,
    [string, string, string, string, number, Record<number, string>]
  >();
  for (const { document, title, section, sectionName, n, locator } of passages) {
    const key = `${document}/${section}`;
    const known = sections.get(key) ?? [document, title[1], section, sectionName, 0, {}];
    known[4] = Math.max(known[4], n);
    if (locator !== `${sectionName}${n}`) known[5][n] = locator;
    sections.set(key, known);
  }
  return [...sections.values()];
}
