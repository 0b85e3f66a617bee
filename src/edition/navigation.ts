import type { Document, Part, Section } from './document.ts';
import { passagesIn, passagesOf } from './document.ts';
import { listOf } from './lists.ts';
import type { Passage } from './passage.ts';

/** Where a passage stands: in its list if it is an item of a named one, else in its section. */
export interface Place {
  /** What is counted, e.g. 部署 or 讲话（一）. */
  name: string;
  n: number;
  of: number;
}

/** What stands before and after something in document order. */
export interface Neighbours<T> {
  previous?: T;
  next?: T;
}

/** A passage's place in the whole: 部署 5/9. */
export function placeOf(document: Document, passage: Passage): Place {
  const item = listOf(document, passage);
  if (item?.list.locator) {
    return { name: item.list.locator, n: item.position, of: item.list.items.length };
  }
  const section = sectionOf(document, passage);
  return { name: section.locator, n: passage.n, of: passagesIn(section).length };
}

/** The parts a section stands in, outermost first; a part's own heading does not stand in itself. */
export function partsAbove(
  { parts }: Pick<Document, 'parts'>,
  { id }: Pick<Section, 'id'>,
): Part[] {
  return parts.filter((part) => id.startsWith(`${part.id}/`));
}

/** The sections directly within a part: its own sections, and the headings of its parts. */
export function sectionsWithin({ sections }: Document, part: string): Section[] {
  return sections.filter(({ id }) => id.slice(0, Math.max(0, id.lastIndexOf('/'))) === part);
}

/** The section a passage stands in. @throws if the passage is not of this document */
export function sectionOf(document: Document, passage: Passage): Section {
  const section = document.sections.find(({ id }) => id === passage.section);
  if (!section) throw new Error(`${passage.id} is not in ${document.id}`);
  return section;
}

/** The passages before and after one in document order. */
export function passageNeighbours(document: Document, passage: Passage): Neighbours<Passage> {
  return around(passagesOf(document), ({ id }) => id === passage.id);
}

/** The sections before and after one in document order. */
export function sectionNeighbours(document: Document, section: Section): Neighbours<Section> {
  return around(document.sections, ({ id }) => id === section.id);
}

function around<T>(items: readonly T[], isIt: (item: T) => boolean): Neighbours<T> {
  const at = items.findIndex(isIt);
  return { previous: items[at - 1], next: items[at + 1] };
}
