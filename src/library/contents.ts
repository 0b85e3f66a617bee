import type { List, Part } from '#edition/document.ts';
import type { DocumentFacts } from './schema.ts';

/** A section as document.yaml announces it, before its text is read. */
export interface AnnouncedSection {
  id: string;
  part: string | null;
  locator: string;
  former?: string[];
  /** Path of its text file within the document's folder. */
  file: string;
  /** Path of its entry in document.yaml, for messages. */
  path: (string | number)[];
}

type ContentsEntry = DocumentFacts['contents'][number];
type PartEntry = Extract<ContentsEntry, { part: string }>['sections'][number];
type Path = (string | number)[];

/** Lists the sections of a document in the order of its contents; the heading of a part is the part's first section. */
export function announcedSections(contents: DocumentFacts['contents']): AnnouncedSection[] {
  return contents.flatMap((entry, i) => sectionsOfEntry(entry, null, ['contents', i]));
}

function sectionsOfEntry(
  entry: ContentsEntry | PartEntry,
  part: string | null,
  path: Path,
): AnnouncedSection[] {
  const prefix = part === null ? '' : `${part}/`;
  if (!('part' in entry)) {
    const id = prefix + ('section' in entry ? entry.section : entry.id);
    return [{ id, part, ...namesOf(entry), file: `${id}.mdx`, path }];
  }
  const id = prefix + entry.part;
  return [
    { id, part: id, ...namesOf(entry), file: `${id}/index.mdx`, path },
    ...entry.sections.flatMap((inner, j) => sectionsOfEntry(inner, id, [...path, 'sections', j])),
  ];
}

function namesOf({ locator, former }: ContentsEntry | PartEntry) {
  return former ? { locator, former } : { locator };
}

/** A part as document.yaml announces it; a part without a name takes its heading as its name. */
export type AnnouncedPart = Pick<Part, 'id'> & Partial<Part>;

/** Lists the parts of a document in order, each before the parts within it. */
export function announcedParts(contents: DocumentFacts['contents']): AnnouncedPart[] {
  return contents.flatMap((entry) => partsOfEntry(entry, ''));
}

function partsOfEntry(entry: ContentsEntry | PartEntry, prefix: string): AnnouncedPart[] {
  if (!('part' in entry)) return [];
  const id = prefix + entry.part;
  return [
    { id, name: entry.name, counter: entry.counter },
    ...entry.sections.flatMap((inner) => partsOfEntry(inner, `${id}/`)),
  ];
}

/** Returns the declared lists with ranges such as `congress/report#p4-p11` expanded into passage ids. */
export function readLists(
  lists: DocumentFacts['lists'],
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
  sizes: ReadonlyMap<string, number>,
): List[] {
  return lists.map(({ said, items, ...list }, index) => ({
    ...list,
    claim: said,
    items: items.flatMap((range) => expandRange(range, sizes)),
    line: lineOf(['lists', index]) ?? 1,
  }));
}

/** Expands a range no further than one passage past the end of its section, which is reported as missing. */
function expandRange(range: string, sizes: ReadonlyMap<string, number>): string[] {
  const match = /^(.+)#p(\d+)(?:-p(\d+))?$/u.exec(range);
  if (!match) throw new Error(`not a range of passages: ${range}`);
  const [, section = '', from, to = from] = match;
  const end = (sizes.get(section) ?? 0) + 1;
  const first = Number(from);
  const last = Math.min(Number(to), Math.max(first, end));
  return Array.from({ length: last - first + 1 }, (_, i) => `${section}#p${first + i}`);
}
