import type { Document, Part, Section } from './document.ts';
import { passagesIn, passagesOf } from './document.ts';
import { listOf } from './lists.ts';
import type { Passage } from './passage.ts';

/** The position of a passage in its list, if it is an item of a named one, else in its section. */
export interface ReadingPosition {
  /** The name of the list or section, e.g. 部署 or 讲话（一）. */
  name: string;
  n: number;
  of: number;
}

/** The items before and after one in document order. */
export interface Neighbours<T> {
  previous?: T;
  next?: T;
}

/** Returns the position of a passage: 部署 5/9. */
export function readingPosition(document: Document, passage: Passage): ReadingPosition {
  const item = listOf(document, passage);
  if (item?.list.locator) {
    return { name: item.list.locator, n: item.position, of: item.list.items.length };
  }
  const section = sectionOf(document, passage);
  return { name: section.locator, n: passage.n, of: passagesIn(section).length };
}

/** Returns the parts that contain a section, outermost first; a part's own heading is not in that part. */
export function partsAbove(
  { parts }: Pick<Document, 'parts'>,
  { id }: Pick<Section, 'id'>,
): Part[] {
  return parts.filter((part) => id.startsWith(`${part.id}/`));
}

/** Returns the sections directly within a part: its own sections, and the headings of its parts. */
export function sectionsWithin({ sections }: Document, part: string): Section[] {
  return sections.filter(({ id }) => id.slice(0, Math.max(0, id.lastIndexOf('/'))) === part);
}

/** Returns the section of a passage. @throws if the passage is not of this document */
export function sectionOf(document: Document, passage: Passage): Section {
  const section = document.sections.find(({ id }) => id === passage.section);
  if (!section) throw new Error(`${passage.id} is not in ${document.id}`);
  return section;
}

/** Returns the passages before and after one in document order. */
export function passageNeighbours(document: Document, passage: Passage): Neighbours<Passage> {
  return neighboursOf(passagesOf(document), ({ id }) => id === passage.id);
}

/** Returns the sections before and after one in document order. */
export function sectionNeighbours(document: Document, section: Section): Neighbours<Section> {
  return neighboursOf(document.sections, ({ id }) => id === section.id);
}

function neighboursOf<T>(items: readonly T[], matches: (item: T) => boolean): Neighbours<T> {
  const at = items.findIndex(matches);
  return { previous: items[at - 1], next: items[at + 1] };
}
