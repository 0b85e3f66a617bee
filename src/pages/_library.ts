/** The library as pages take it: lookups and lists, made once for each library. */
import { documentGroups } from '#edition/grouping/documentGroups.ts';
import { passagesOf } from '#edition/document.ts';
import type { Document } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { unbrokenNames } from '#edition/layout/lineBreaks.ts';
import { placedAttributes, sourceOfPlaced } from '#edition/passageAttributes.ts';
import type { PassageAttributes } from '#edition/passageAttributes.ts';
import { parallelsByPassage } from '#edition/parallels/byPassage.ts';
import { currentLibrary } from '#library/current.ts';
import type { Library } from '#library/library.ts';
import { excerptOf } from '#packs/excerpt.ts';

/** Memoizes a value made from the library until another library takes its place. */
export function memoizeByLibrary<T>(make: (library: Library) => T): () => T {
  let made: { library: Library; value: T } | undefined;
  return () => {
    const library = currentLibrary();
    if (made?.library !== library) made = { library, value: make(library) };
    return made.value;
  };
}

/** Returns the settings of the site. */
export const theSite = () => currentLibrary().site;

/** Returns every document of the library, sorted by id. */
export const allDocuments = (): Document[] => currentLibrary().documents;

/** Returns the documents in the editor's groups. */
export const allGroups = memoizeByLibrary(({ documents, site }) =>
  documentGroups(documents, site.groups),
);

/** Returns the aliases: present passage ids, by old id. */
export const allAliases = () => currentLibrary().aliases;

/** Returns the editor's decisions on parallels. */
export const allParallels = () => currentLibrary().parallels;

/** Returns the terms that have pages. */
export const allTerms = () => currentLibrary().terms;

/** Returns the names of the library that no line of a heading may end within. */
export const allNames = memoizeByLibrary(({ documents, terms }) => unbrokenNames(documents, terms));

/** Returns every ready-made pack, sorted by id. */
export const allPacks = () => currentLibrary().packs;

/** Returns every passage of the library, in the order of its documents. */
export const allPassages = memoizeByLibrary(({ documents }) => documents.flatMap(passagesOf));

/** Returns the lookup of documents by id; an unknown id is an error. */
export const documentLookup = memoizeByLibrary(({ documents }) => {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return (id: string): Document => {
    const document = byId.get(id);
    if (!document) throw new Error(`no document ${id}`);
    return document;
  };
});

/** Returns the locator of every passage, by id. */
export const allLocators = memoizeByLibrary(
  () => new Map(allPassages().map(({ id, locator }) => [id, locator])),
);

/** Returns the name of every passage, by id: its locator, behind the document name where there are several documents. */
export const allPassageNames = memoizeByLibrary(({ documents }) => {
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
export function documentStaticPaths() {
  return allDocuments().map((document) => ({
    params: { document: document.id },
    props: { document },
  }));
}

/** Returns the excerpt of every passage, by id. */
export const allExcerpts = memoizeByLibrary(
  ({ documents }) =>
    new Map(
      documents.flatMap((document) =>
        passagesOf(document).map((passage) => [passage.id, excerptOf(document, passage)]),
      ),
    ),
);

/** Returns the function that gives the attributes of the element with the words of a passage. */
export const allPassageAttributes = memoizeByLibrary(({ documents }) => {
  const byId = new Map(
    documents.map((document) => [document.id, { document, source: sourceOfPlaced(document) }]),
  );
  return (passage: Passage): PassageAttributes => {
    const known = byId.get(passage.document);
    if (!known) throw new Error(`no document ${passage.document}`);
    const { document, source } = known;
    // One of many on a page, each with all attributes: its own place says enough.
    return { ...source, ...placedAttributes(document, passage) };
  };
});

/** Returns the parallels of every compared passage, by id. */
export const allParallelsByPassage = memoizeByLibrary(({ parallels }) =>
  parallelsByPassage(parallels, allPassages()),
);
