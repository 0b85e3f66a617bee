/** The places of passages by a document's own numbers, which a 公文 cites, unlike the names that the site gives. */
import { provisionsOf } from '../articles.ts';
import type { Document, Section } from '../document.ts';
import { firstPassageIn, passagesIn } from '../document.ts';
import type { Passage } from '../passage.ts';
import { readingText } from '../passage.ts';
import { sectionPlaces } from './sectionPlaces.ts';

const placesByDocument = new WeakMap<Document, ReadonlyMap<string, string>>();

/**
 * Returns where a passage stands by its document's own numbers: 第一部分第（三）点, or in a law 第三条第二款第（一）项,
 * without its 编 and 章, as is usual; '' where the text numbers nothing, or numbers two things alike.
 */
export function placeOf(document: Document, { id }: Pick<Passage, 'id'>): string {
  const places = placesByDocument.get(document) ?? placesIn(document);
  placesByDocument.set(document, places);
  const place = places.get(id);
  if (place === undefined) throw new Error(`${id} is not in ${document.id}`);
  return place;
}

function placesIn(document: Document): Map<string, string> {
  const openings = document.sections.map((section): [string, string] => [
    section.id,
    readingText(firstPassageIn(section).segments),
  ]);
  const sections = sectionPlaces(openings);
  const placeIn = ({ id }: Section) => sections.get(id)?.place ?? '';
  const places = new Map(
    document.sections.flatMap((section) =>
      passagesIn(section).map(({ id }) => [id, placeIn(section)]),
    ),
  );
  if (!document.articles) return places;
  for (const { passage, section, name, isRepeated } of provisionsOf(document)) {
    const provision = name.replace(/条号$/u, '');
    const above = placeIn(section);
    if (!isRepeated) places.set(passage.id, provision);
    else places.set(passage.id, above === '' ? '' : above + provision);
  }
  return places;
}
