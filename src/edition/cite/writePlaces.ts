import type { Document } from '../document.ts';
import { layerById, passagesIn, passagesOf } from '../document.ts';
import type { Passage } from '../passage.ts';
import { voicesIn } from './citation.ts';
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

/** Writes the voices of every passage with several layers besides the document's own, as `readVoices` reads them. */
export function writeVoices(document: Document): string {
  return writeStated(
    passagesOf(document)
      .map((passage) => ({ passage, voices: voicesIn(document, passage) }))
      .filter(
        ({ passage: { layer }, voices }) => voices && voices !== layerById(document, layer).label,
      )
      .map(({ passage, voices }) => [keyOfPassage(passage), voices]),
  );
}
