import type { Part } from '#edition/document.ts';
import type { List } from '#edition/list.ts';
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

/** The sections of a document in the order of its contents; a part's heading is its first. */
export function outline(contents: DocumentFacts['contents']): Announced[] {
  return contents.flatMap((entry, i): Announced[] => {
    const path = ['contents', i];
    if ('section' in entry) {
      const { section: id, locator } = entry;
      return [{ id, part: null, locator, file: `${id}.mdx`, path }];
    }
    const { part, locator } = entry;
    return [
      { id: part, part, locator, file: `${part}/index.mdx`, path },
      ...entry.sections.map((section, j) => ({
        id: `${part}/${section.id}`,
        part,
        locator: section.locator,
        file: `${part}/${section.id}.mdx`,
        path: [...path, 'sections', j],
      })),
    ];
  });
}

/** The parts of a document in order. */
export function partsIn(contents: DocumentFacts['contents']): Part[] {
  return contents.flatMap((entry) =>
    'part' in entry ? [{ id: entry.part, name: entry.name }] : [],
  );
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
