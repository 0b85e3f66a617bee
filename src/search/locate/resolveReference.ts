/** Resolves a reference within the documents that it may lead to. */
import { customaryReadings, matchSteps, membersOf } from './matchSteps.ts';
import { missingPlace } from './missingPlace.ts';
import type { MissingPlace } from './missingPlace.ts';
import { targetsOf } from './resolution.ts';
import type { Resolution } from './resolution.ts';
import type { DocumentPlaces, Place, ReferenceTarget } from './placeNames.ts';
import { foldReference, readTokens } from './readTokens.ts';
import type { Token } from './readTokens.ts';
import { readingsOf } from './readings.ts';
import { severalPlaces } from './severalPlaces.ts';
import type { SeveralPlaces } from './severalPlaces.ts';
import { withStatedLayers } from './statedLayers.ts';
import type { Step } from './step.ts';

/** The most parts of a text that is read as a reference. */
const MOST_TOKENS = 200;

/**
 * Resolves what remains of a reference after its document's name; null when it is none. `named` tells whether the
 * document was named or chosen, so that even a number alone is meant as one of its places.
 */
export function resolveReference(
  documents: readonly DocumentPlaces[],
  typed: string,
  named: boolean,
): Resolution | null {
  const found = documents.flatMap((document) => resolveWithin(document, typed, named) ?? []);
  const present = found.filter(({ kind }) => kind !== 'missing');
  const [only, another] = present.length > 0 ? present : found;
  if (!another) return only ?? null;
  return present.length > 0 ? { kind: 'choice', targets: present.flatMap(targetsOf) } : null;
}

function resolveWithin(document: DocumentPlaces, typed: string, named: boolean): Resolution | null {
  const addressed = targetAt(document, typed);
  if (addressed) return { kind: 'place', target: addressed };
  return withStatedLayers(document, foldReference(typed), (words) =>
    resolveWords(document, words, named),
  );
}

function resolveWords(document: DocumentPlaces, text: string, named: boolean): Resolution | null {
  const tokens = readTokens(text);
  if (tokens.length === 0 || tokens.length > MOST_TOKENS) return null;
  const isMeant = named || tokens.some((token) => token.kind === 'step' && token.step.unit !== '');
  const find = (steps: readonly Step[]) => findPlaces(document, [[...steps]], isMeant);
  const readings = readingsOf(tokens);
  const single = findPlaces(document, readings, isMeant);
  const printed = printedAs(text, single);
  if (printed.length > 0) return resolutionOf(printed);
  const several = severalPlaces(document, tokens, find);
  const isList = several !== null && several.missing.length === 0;
  const isWritten = tokens.some(isUnmistakable);
  if (isList && (several.descending.length === 0 || isWritten || single.length === 0))
    return ofList(several, isWritten ? [] : single);
  if (single.length > 0) return resolutionOf(single);
  const members = readings.slice(0, 1).flatMap((steps) => membersOf(document, steps));
  if (members.length > 1) return { kind: 'choice', targets: members.map(({ target }) => target) };
  return several && several.places.length > 0
    ? ofPartOfList(document, several, named)
    : ofNone(document, readings, named);
}

/** Returns the places whose locators are printed as a text is typed; else those with such another name. */
function printedAs(text: string, places: readonly Place[]): Place[] {
  const isTyped = (name: string) => squeezed(foldReference(name)) === squeezed(text);
  const own = places.filter(({ target }) => isTyped(target.locator));
  return own.length > 0 ? own : places.filter(({ name }) => isTyped(name));
}

/** Finds places by the first reading, also with the customary units of its numbers; by another where that has none. */
function findPlaces(
  document: DocumentPlaces,
  [first = [], ...others]: readonly Step[][],
  isMeant: boolean,
): Place[] {
  const find = (steps: readonly Step[]) => matchSteps(document, steps);
  const customary = isMeant ? customaryReadings(first).flatMap(find) : [];
  const found = [...find(first), ...customary];
  return [...new Set(found.length > 0 ? found : others.flatMap(find))];
}

function resolutionOf(places: readonly Place[]): Resolution {
  const targets = [...new Set(places.map(({ target }) => target))];
  const [only, another] = targets;
  return only && !another ? { kind: 'place', target: only } : { kind: 'choice', targets };
}

/** A list is a choice where the same words also name one place: 讲话3—5 is 讲话（三）5, too. */
function ofList({ places, descending }: SeveralPlaces, alternatives: readonly Place[]): Resolution {
  if (alternatives.length > 0) return resolutionOf([...alternatives, ...places]);
  const targets = places.map(({ target }) => target);
  if (descending.length > 0) {
    const ends = descending.map((pair) => pair.map(({ target }) => target));
    return { kind: 'descending', targets, ends };
  }
  const [only, another] = targets;
  return only && !another
    ? { kind: 'place', target: only }
    : { kind: 'places', targets, missing: [] };
}

function ofPartOfList(
  document: DocumentPlaces,
  { places, missing }: SeveralPlaces,
  named: boolean,
): Resolution | null {
  const absent = missing.flatMap((steps) => missingOf(document, steps, named) ?? []);
  if (absent.length < missing.length) return null;
  return { kind: 'places', targets: places.map(({ target }) => target), missing: absent };
}

function ofNone(
  document: DocumentPlaces,
  readings: readonly Step[][],
  named: boolean,
): Resolution | null {
  for (const steps of readings) {
    const missing = missingOf(document, steps, named);
    if (missing) return { kind: 'missing', missing };
  }
  return null;
}

function missingOf(
  document: DocumentPlaces,
  steps: readonly Step[],
  named: boolean,
): MissingPlace | null {
  const ways = document.hasArticles ? [...customaryReadings(steps), steps] : [steps];
  return ways.map((way) => missingPlace(document, way, named)).find((found) => found) ?? null;
}

function isUnmistakable(token: Token): boolean {
  return token.kind === 'list' || (token.kind === 'range' && token.word);
}

const ID = /^([a-z0-9-]+(?:\/[a-z0-9-]+)*)(?:#p([1-9]\d*))?$/u;

/** Returns the target with an id as typed, with or without the document's. */
function targetAt({ id, targets }: DocumentPlaces, typed: string): ReferenceTarget | undefined {
  const [address, section] = ID.exec(typed.trim().toLowerCase()) ?? [];
  if (address === undefined || section === undefined) return undefined;
  return [`${id}/${address}`, address, `${id}/${address}#p1`, `${address}#p1`]
    .map((each) => targets.get(each))
    .find((target) => target !== undefined);
}

function squeezed(folded: string): string {
  return folded.replace(/^[^\p{L}\p{N}([{]+|\s/gu, '');
}
