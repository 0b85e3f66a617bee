import type { Entry } from '../match/block.ts';

/** What a section and its passages are called; `special` holds the passages not called by section and number. */
export type SectionNames = readonly [
  document: string,
  documentName: string,
  section: string,
  locator: string,
  size: number,
  special: Readonly<Record<number, string>>,
];

/** The names of all sections that a library's passages stand in. */
export function sectionNames(entries: readonly Entry[]): SectionNames[] {
  const sections = new Map<
    string,
    [string, string, string, string, number, Record<number, string>]
  >();
  for (const { document, title, section, sectionName, n, locator } of entries) {
    const key = `${document}/${section}`;
    const known = sections.get(key) ?? [document, title[1], section, sectionName, 0, {}];
    known[4] = Math.max(known[4], n);
    if (locator !== `${sectionName}${n}`) known[5][n] = locator;
    sections.set(key, known);
  }
  return [...sections.values()];
}
