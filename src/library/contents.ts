import type { Part } from '#edition/document.ts';
import type { List } from '#edition/document.ts';
import type { DocumentFacts } from './schema.ts';

/** A section that document.yaml announces, before its text is read. */
export interface Announced {
  id: string;
  part: string | null;
  locator: string;
  /** File of its text within the document's folder. */
  file: string;
  /** Path of its entry in document.yaml, for messages. */
  path: (string | number)[];
}

type Entry = DocumentFacts['contents'][number];
type Inner = Extract<Entry, { part: string }>['sections'][number];
type Path = (string | number)[];

/** The sections of a document in the order of its contents; a part's heading is its first. */
export function outline(contents: DocumentFacts['contents']): Announced[] {
  return contents.flatMap((entry, i) => announce(entry, null, ['contents', i]));
}

function announce(entry: Entry | Inner, part: string | null, path: Path): Announced[] {
  const prefix = part === null ? '' : `${part}/`;
  if (!('part' in entry)) {
    const id = prefix + ('section' in entry ? entry.section : entry.id);
    return [{ id, part, locator: entry.locator, file: `${id}.mdx`, path }];
  }
  const id = prefix + entry.part;
  return [
    { id, part: id, locator: entry.locator, file: `${id}/index.mdx`, path },
    ...entry.sections.flatMap((inner, j) => announce(inner, id, [...path, 'sections', j])),
  ];
}

/** A part as document.yaml announces it; without a name it is called by its heading. */
export type AnnouncedPart = Pick<Part, 'id'> & Partial<Part>;

/** The parts of a document in order, each before the parts within it. */
export function partsIn(contents: DocumentFacts['contents']): AnnouncedPart[] {
  return contents.flatMap((entry) => partsOf(entry, ''));
}

function partsOf(entry: Entry | Inner, prefix: string): AnnouncedPart[] {
  if (!('part' in entry)) return [];
  const id = prefix + entry.part;
  return [{ id, name: entry.name }, ...entry.sections.flatMap((inner) => partsOf(inner, `${id}/`))];
}

/** The lists as declared, ranges such as `congress/report#p4-p11` written out. */
export function listsIn(
  lists: DocumentFacts['lists'],
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
): List[] {
  return lists.map(({ said, items, ...list }, index) => ({
    ...list,
    claim: said,
    items: items.flatMap(expandRange),
    line: lineOf(['lists', index]) ?? 1,
  }));
}

function expandRange(range: string): string[] {
  const [, section = '', from = '', to = from] = /^(.+)#p(\d+)(?:-p(\d+))?$/u.exec(range) ?? [];
  const size = Math.max(0, Number(to) - Number(from) + 1);
  return Array.from({ length: size }, (_, i) => `${section}#p${Number(from) + i}`);
}
