/** Finds passages by reference, by citation, by id, or by an address copied from anywhere. */
import { checksumOf } from '#packs/checksum.ts';
import type { Excerpt, PackItem } from '#packs/pack.ts';
import { excerptsById } from '#packs/packData.ts';
import type { DocumentPackData } from '#packs/packData.ts';
import { findReference } from '#search/locate/findReference.ts';
import type { FoundReference } from '#search/locate/findReference.ts';
import { addressOf } from '#search/locate/placeNames.ts';
import type { ReferenceTarget } from '#search/locate/placeNames.ts';
import { placesInAddress } from '#search/locate/readAddress.ts';
import { splitAddress } from '#search/locate/readCitation.ts';
import { targetsOf } from '#search/locate/resolveReference.ts';
import { namesInPackData, registerOfPackData } from './packNames.ts';

/** A passage, section or range that was found, with its passages as items of a pack. */
export interface FoundPlace {
  name: string;
  items: PackItem[];
}

/** The places that a typed text may mean, and whether the only one of them is surely meant. */
export interface FoundPlaces {
  places: FoundPlace[];
  sure: boolean;
}

/** Returns the documents whose ids stand in a typed address; none if the text is no address. */
export function documentsInAddress(typed: string, documents: readonly string[]): string[] {
  const [words, address] = splitAddress(typed);
  const places = placesInAddress(words === '' ? address : typed, (id) => documents.includes(id));
  return places.map(({ document }) => document);
}

/** Finds every place that a typed text may mean; several when the reader has to choose. */
export async function findPlaces(
  typed: string,
  documents: readonly DocumentPackData[],
): Promise<FoundPlaces> {
  const [addressed] = placesAtAddress(typed, documents);
  if (addressed) return { places: [addressed], sure: true };
  const names = documents.map(namesInPackData);
  const load = async (number: number) => {
    const found = names[number];
    if (!found) throw new Error(`there is no document ${number}`);
    return found;
  };
  const found = await findReference(registerOfPackData(documents, names), load, typed);
  return found
    ? { places: placesIn(found, documents), sure: found.sure }
    : { places: [], sure: true };
}

/** Finds places by address, also at ids that have moved. */
function placesAtAddress(typed: string, documents: readonly DocumentPackData[]): FoundPlace[] {
  const isDocument = (id: string) => documents.some((data) => data.id === id);
  return placesInAddress(typed, isDocument).flatMap(({ document, place }) => {
    const data = documents.find(({ id }) => id === document);
    if (!data || place === '') return [];
    const excerpts = place.includes('#')
      ? [excerptsById(data).get(`${document}/${place}`)]
      : excerptsIn(data, place);
    return namedPlace(data, nameAt(data, place), excerpts);
  });
}

function placesIn({ found }: FoundReference, documents: readonly DocumentPackData[]): FoundPlace[] {
  if (found.kind === 'too many') return [];
  if (found.kind === 'documents')
    return found.documents.flatMap((number) => {
      const data = documents[number];
      return data ? namedPlace(data, data.name, [...excerptsById(data).values()]) : [];
    });
  const places = targetsOf(found).flatMap((target) => placeOf(target, documents));
  const [first, ...more] = places;
  if (found.kind !== 'places' || found.missing.length > 0 || !first) return places;
  // The places of a range or list are meant together.
  const last = more[more.length - 1];
  const name = last ? `${first.name}—${last.name}` : first.name;
  return [{ name, items: places.flatMap(({ items }) => items) }];
}

/** Returns the place of a target. */
function placeOf(target: ReferenceTarget, documents: readonly DocumentPackData[]): FoundPlace[] {
  const data = documents.find(({ id }) => id === target.document);
  if (!data) return [];
  const excerpts =
    target.n === undefined
      ? excerptsIn(data, target.section)
      : [excerptsById(data).get(addressOf(target))];
  return namedPlace(data, target.locator, excerpts);
}

function excerptsIn(data: DocumentPackData, section: string): (Excerpt | undefined)[] {
  const excerpts = excerptsById(data);
  const found = data.sections.find(({ id }) => id === section);
  return (found?.passages ?? []).map((id) => excerpts.get(id));
}

function nameAt({ sections }: DocumentPackData, place: string): string {
  return sections.find(({ id }) => id === place)?.name ?? '';
}

function namedPlace(
  data: DocumentPackData,
  name: string,
  excerpts: readonly (Excerpt | undefined)[],
): FoundPlace[] {
  const found = excerpts.flatMap((excerpt) => excerpt ?? []);
  const [first] = found;
  if (!first) return [];
  const items = found.map(({ id, text }): PackItem => ({
    kind: 'passage',
    id,
    mark: checksumOf(text),
  }));
  return [{ name: `${name || first.locator}（${data.name}）`, items }];
}
