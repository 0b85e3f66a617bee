import { parsePassageId, passageId, passagePath, sectionPath } from './address.ts';
import type { Document } from './document.ts';

/** A published passage that a re-issue took away, with the words that stood there. */
export interface Gone {
  id: string;
  section: string;
  n: number;
  text: string;
  /** When the issue that had it was replaced, in the editor's or the issuer's words. */
  replaced: string;
}

/** A page kept for passages that are gone: their own pages, and that of a section that is no more. */
export interface GonePage {
  /** Path of the page, relative to the site root, without the last slash. */
  path: string;
  document: Document;
  gone: Gone[];
}

/** Every published passage of a document that its re-issues took away. */
export function goneFrom({ id: document, earlier = [] }: Document): Gone[] {
  return earlier.flatMap(({ gone, replaced }) =>
    Object.entries(gone).flatMap(([place, text]) => {
      const ref = parsePassageId(`${document}/${place}`);
      return ref ? [{ id: passageId(ref), section: ref.section, n: ref.n, text, replaced }] : [];
    }),
  );
}

/** The ids of all published passages that re-issues took away. */
export function goneIds(documents: readonly Document[]): Set<string> {
  return new Set(documents.flatMap(goneFrom).map(({ id }) => id));
}

/** The pages that keep saying what stood where nothing stands any more. */
export function gonePages(document: Document): GonePage[] {
  const gone = goneFrom(document);
  const present = new Set(document.sections.map(({ id }) => id));
  const sections = new Set(gone.map(({ section }) => section).filter((id) => !present.has(id)));
  const pathOf = (path: string) => path.slice(0, -1);
  return [
    ...gone.map((one) => ({
      path: pathOf(passagePath({ document: document.id, section: one.section, n: one.n })),
      document,
      gone: [one],
    })),
    ...[...sections].map((id) => ({
      path: pathOf(sectionPath(document.id, id)),
      document,
      gone: gone.filter(({ section }) => section === id),
    })),
  ];
}
