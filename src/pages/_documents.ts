import { getCollection } from 'astro:content';
import { passagesOf } from '#edition/document.ts';
import type { Document } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { passageData, sourceData } from '#edition/passageAttributes.ts';
import type { Attribution } from '#edition/passageAttributes.ts';
import { NO_REFERENCES } from '#edition/parallels/parallels.ts';
import type { References } from '#edition/parallels/parallels.ts';
import { sharingOf } from '#edition/parallels/byPassage.ts';
import type { Term } from '#edition/term.ts';
import type { Aliases } from '#edition/gate/permanence.ts';
import { excerptOf } from '#packs/excerpt.ts';
import type { Excerpt } from '#packs/pack.ts';

/** Every document of the library, by id. */
export const allDocuments = once(async (): Promise<Document[]> => {
  const entries = await getCollection('documents');
  return entries.map(({ data }) => data.document).sort((a, b) => (a.id < b.id ? -1 : 1));
});

/** Every address that moved. */
export const allAliases = once(async (): Promise<Aliases> => {
  const [entry] = await getCollection('documents');
  return entry?.data.aliases ?? {};
});

/** What every passage is called, by id. */
export const allLocators = once(async (): Promise<Map<string, string>> => {
  const documents = await allDocuments();
  return new Map(documents.flatMap(passagesOf).map(({ id, locator }) => [id, locator]));
});

/** What every passage is called beside those of other documents, by id: with its document, if there is another. */
export const allNames = once(async (): Promise<Map<string, string>> => {
  const documents = await allDocuments();
  const named = documents.length > 1;
  return new Map(
    documents.flatMap((document) =>
      passagesOf(document).map(({ id, locator }) => [
        id,
        named ? `${document.name} ${locator}` : locator,
      ]),
    ),
  );
});

/** One static path for each document. */
export async function documentPaths() {
  const documents = await allDocuments();
  return documents.map((document) => ({ params: { document: document.id }, props: { document } }));
}

/** Every ready-made pack, by id. */
export async function allPacks() {
  const entries = await getCollection('packs');
  return entries.map(({ data }) => data).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every passage of the library as packs show it, by id. */
export const allExcerpts = once(async (): Promise<Map<string, Excerpt>> => {
  const documents = await allDocuments();
  return new Map(
    documents.flatMap((document) =>
      passagesOf(document).map((passage) => [passage.id, excerptOf(document, passage)]),
    ),
  );
});

/** In a build, asks only once: Astro goes through every word of the library each time it is asked. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return ask();
    asked ??= ask();
    return asked;
  };
}

/** Which passages share words, as the editor decided. */
export const allReferences = once(async (): Promise<References> => {
  const [entry] = await getCollection('whole');
  return entry?.data.references ?? NO_REFERENCES;
});

/** The terms whose every occurrence is listed. */
export const allTerms = once(async (): Promise<Term[]> => {
  const [entry] = await getCollection('whole');
  return entry?.data.terms ?? [];
});

/** What a page says of a passage beside its words, in attributes of the element that holds them. */
export const allAttributions = once(async () => {
  const documents = await allDocuments();
  const byId = new Map(
    documents.map((document) => [document.id, { document, source: sourceData(document) }]),
  );
  return (passage: Passage): Attribution => {
    const known = byId.get(passage.document);
    if (!known) throw new Error(`no document ${passage.document}`);
    return { ...known.source, ...passageData(known.document, passage) };
  };
});

/** Every passage of the library, in the order of its documents. */
export const allPassages = once(async () => (await allDocuments()).flatMap(passagesOf));

/** What every compared passage shares with others, by id. */
export const allSharing = once(async () => sharingOf(await allReferences(), await allPassages()));
