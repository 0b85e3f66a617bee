import type { Document } from '../document.ts';
import { layerById, passagesIn, passagesOf } from '../document.ts';
import type { Passage } from '../passage.ts';
import { otherLayersIn } from './citation.ts';
import { placeOf } from './place.ts';
import { BY_ARTICLES, keyOfPassage, readPlace, writeStated } from './statedPlaces.ts';

/** Writes the places of a document's passages as `readPlace` reads them; '' where it numbers nothing. */
export function writePlaces(document: Document): string {
  const rule: [string, string][] = document.articles ? [[BY_ARTICLES, '']] : [];
  const assumed = writeStated(rule);
  const place = (passage: Passage) => placeOf(document, passage);
  const exceptions = document.sections.flatMap((section) => {
    const passages = passagesIn(section);
    const unknown = passages.filter((passage) => readPlace(assumed, passage) !== place(passage));
    const [only = '', another] = new Set(unknown.map(place));
    if (unknown.length === 0) return [];
    if (unknown.length === passages.length && another === undefined)
      return [[section.id, only] as const];
    return unknown.map((passage) => [keyOfPassage(passage), place(passage)] as const);
  });
  return writeStated([...rule, ...exceptions]);
}

/** Writes the place of one passage as `readPlace` reads it. */
export function writePlace(document: Document, passage: Passage): string {
  return writeStated([[keyOfPassage(passage), placeOf(document, passage)]]);
}

/** Writes the labels of the layers of passages with several besides the document's own, as `readOtherLayers` reads them. */
export function writeOtherLayers(document: Document): string {
  return writeStated(
    passagesOf(document)
      .map((passage) => ({ passage, otherLayers: otherLayersIn(document, passage) }))
      .filter(
        ({ passage: { layer }, otherLayers }) =>
          otherLayers && otherLayers !== layerById(document, layer).label,
      )
      .map(({ passage, otherLayers }) => [keyOfPassage(passage), otherLayers]),
  );
}
