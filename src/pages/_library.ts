import { getCollection } from 'astro:content';
import { passagesOf } from '#edition/document.ts';
import type { Document } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { passageAttributes, sourceAttributes } from '#edition/passageAttributes.ts';
import type { PassageAttributes } from '#edition/passageAttributes.ts';
import { NO_PARALLELS } from '#edition/parallels/parallels.ts';
import type { Parallels } from '#edition/parallels/parallels.ts';
import { parallelsByPassage } from '#edition/parallels/byPassage.ts';
import type { Term } from '#edition/term.ts';
import type { Aliases } from '#edition/gate/permanence.ts';
import { excerptOf } from '#packs/excerpt.ts';
import type { Excerpt } from '#packs/pack.ts';

/** Loads every document of the library, sorted by id. */
export const allDocuments = memoizeInBuild(async (): Promise<Document[]> => {
  const entries = await getCollection('documents');
  return entries.map(({ data }) => data.document).sort((a, b) => (a.id < b.id ? -1 : 1));
});

/** Makes the lookup of documents by id; an unknown id is an error. */
export const documentLookup = memoizeInBuild(async () => {
  const byId = new Map((await allDocuments()).map((document) => [document.id, document]));
  return (id: string): Document => {
    const document = byId.get(id);
    if (!document) throw new Error(`no document ${id}`);
    return document;
  };
});

/** Loads the aliases: present passage ids, by old id. */
export const allAliases = memoizeInBuild(async (): Promise<Aliases> => {
  const [entry] = await getCollection('documents');
  return entry?.data.aliases ?? {};
});

/** Loads the locator of every passage, by id. */
export const allLocators = memoizeInBuild(async (): Promise<Map<string, string>> => {
  const documents = await allDocuments();
  return new Map(documents.flatMap(passagesOf).map(({ id, locator }) => [id, locator]));
});

/** Loads the name of every passage, by id: its locator, behind the document name where there are several documents. */
export const allPassageNames = memoizeInBuild(async (): Promise<Map<string, string>> => {
  const documents = await allDocuments();
  const several = documents.length > 1;
  return new Map(
    documents.flatMap((document) =>
      passagesOf(document).map(({ id, locator }) => [
        id,
        several ? `${document.name} ${locator}` : locator,
      ]),
    ),
  );
});

/** Returns the static paths of a page that every document has. */
export async function documentStaticPaths() {
  const documents = await allDocuments();
  return documents.map((document) => ({ params: { document: document.id }, props: { document } }));
}

/** Loads every ready-made pack, sorted by id. */
export async function allPacks() {
  const entries = await getCollection('packs');
  return entries.map(({ data }) => data).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Builds the excerpt of every passage, by id. */
export const allExcerpts = memoizeInBuild(async (): Promise<Map<string, Excerpt>> => {
  const documents = await allDocuments();
  return new Map(
    documents.flatMap((document) =>
      passagesOf(document).map((passage) => [passage.id, excerptOf(document, passage)]),
    ),
  );
});

/** Memoizes a loader during a build, because Astro copies the whole library on every call of getCollection. */
function memoizeInBuild<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return load();
    loaded ??= load();
    return loaded;
  };
}

/** Loads the editor's decisions on parallels. */
export const allParallels = memoizeInBuild(async (): Promise<Parallels> => {
  const [entry] = await getCollection('whole');
  return entry?.data.references ?? NO_PARALLELS;
});

/** Loads the terms that have pages. */
export const allTerms = memoizeInBuild(async (): Promise<Term[]> => {
  const [entry] = await getCollection('whole');
  return entry?.data.terms ?? [];
});

/** Makes the function that returns the attributes of the element with the words of a passage. */
export const allPassageAttributes = memoizeInBuild(async () => {
  const documents = await allDocuments();
  const byId = new Map(
    documents.map((document) => [document.id, { document, source: sourceAttributes(document) }]),
  );
  return (passage: Passage): PassageAttributes => {
    const known = byId.get(passage.document);
    if (!known) throw new Error(`no document ${passage.document}`);
    return { ...known.source, ...passageAttributes(known.document, passage) };
  };
});

/** Loads every passage of the library, in the order of its documents. */
export const allPassages = memoizeInBuild(async () => (await allDocuments()).flatMap(passagesOf));

/** Finds the parallels of every compared passage, by id. */
export const allParallelsByPassage = memoizeInBuild(async () =>
  parallelsByPassage(await allParallels(), await allPassages()),
);
