/** Finds passages by reference, by citation, by id, or by an address copied from anywhere. */
import { checksumOf } from '#packs/checksum.ts';
import type { Excerpt, PackItem } from '#packs/pack.ts';
import { excerptsById } from '#packs/packData.ts';
import type { DocumentPackData } from '#packs/packData.ts';
import type { FoundReference } from '#search/locate/findReference.ts';
import { findReferences } from '#search/locate/findReferences.ts';
import { addressOf } from '#search/locate/placeNames.ts';
import type { ReferenceTarget } from '#search/locate/placeNames.ts';
import { placesInAddress } from '#search/locate/readAddress.ts';
import { splitAddress } from '#search/locate/readCitation.ts';
import { targetsOf } from '#search/locate/resolution.ts';
import { otherLayers } from '#search/locate/statedLayers.ts';
import { labelsOfPassage, namesInPackData, registerOfPackData } from './packNames.ts';

/** A passage, section or range that was found, with its passages as items of a pack. */
export interface FoundPlace {
  name: string;
  items: PackItem[];
}

/** The places that a typed text may mean, and what keeps the only one of them from being surely meant. */
export interface FoundPlaces {
  places: FoundPlace[];
  doubt: Doubt | null;
}

/** The reasons to ask before a place is added: its name, its layer, the order of a range, or a part not understood. */
export type Doubt = 'name' | 'layer' | 'descending' | 'unread';

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
  if (addressed) return { places: [addressed], doubt: null };
  const names = documents.map(namesInPackData);
  const load = async (number: number) => {
    const found = names[number];
    if (!found) throw new Error(`there is no document ${number}`);
    return found;
  };
  const read = await findReferences(registerOfPackData(documents, names), load, typed);
  const references = read.flatMap(({ reference }) => reference ?? []);
  const places = references.map((reference) => placesIn(reference, documents));
  const doubts = references.map((reference) => doubtOn(reference, documents));
  if (places.length < read.length || (read.length > 1 && places.some((own) => own.length === 0)))
    doubts.push('unread');
  const doubt = DOUBTS.find((each) => doubts.includes(each)) ?? null;
  // Several references are meant together, each of one place.
  const isTogether = places.length > 1 && doubt === null && places.every((own) => !own[1]);
  return { places: isTogether ? [together(places.flat(), '、')] : places.flat(), doubt };
}

/** The reasons to ask, the gravest first. */
const DOUBTS: readonly Doubt[] = ['unread', 'name', 'descending', 'layer'];

/** Returns the reason to ask before the places of a reference are added; null for none. */
function doubtOn(
  { found, sure }: FoundReference,
  documents: readonly DocumentPackData[],
): Doubt | null {
  if (!sure) return 'name';
  if (found.kind === 'documents' || found.kind === 'too many') return null;
  if (found.kind === 'descending') return 'descending';
  const isOther = targetsOf(found).some((target) => {
    const data = documents.find(({ id }) => id === target.document);
    const labels = data && labelsOfPassage(data, addressOf(target));
    return labels !== undefined && otherLayers(target, labels).length > 0;
  });
  return isOther ? 'layer' : null;
}

/** Joins places that are meant together. */
function together(places: readonly FoundPlace[], sign: '、' | '—'): FoundPlace {
  const names = places.map(({ name }) => name);
  const named = sign === '—' ? [...names.slice(0, 1), ...names.slice(1).slice(-1)] : names;
  return { name: named.join(sign), items: places.flatMap(({ items }) => items) };
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
  if (places.length === 0) return places;
  if (found.kind === 'descending') {
    const ends = found.ends.flat().flatMap((target) => placeOf(target, documents));
    return [...ends, together(places, '—')];
  }
  // The places of a range or list are meant together.
  return found.kind === 'places' && found.missing.length === 0 ? [together(places, '—')] : places;
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
