import { parsePassageId, passageId, passagePath, sectionPath } from './address.ts';
import type { Document } from './document.ts';

/** A published passage that a re-issue removed, with its words. */
export interface WithdrawnPassage {
  id: string;
  section: string;
  n: number;
  text: string;
  /** The date when the issue that had it was replaced, in the editor's or the issuer's words. */
  replaced: string;
}

/** A page kept at the address of withdrawn passages: a passage's own, or that of a removed section. */
export interface WithdrawnPage {
  /** Path of the page, relative to the site root, without the last slash. */
  path: string;
  document: Document;
  gone: WithdrawnPassage[];
}

/** Returns every published passage of a document that its re-issues removed. */
export function withdrawnFrom({ id: document, earlier = [] }: Document): WithdrawnPassage[] {
  return earlier.flatMap(({ gone, replaced }) =>
    Object.entries(gone).flatMap(([localId, text]) => {
      const ref = parsePassageId(`${document}/${localId}`);
      return ref ? [{ id: passageId(ref), section: ref.section, n: ref.n, text, replaced }] : [];
    }),
  );
}

/** Returns the ids of all published passages that re-issues removed. */
export function withdrawnIds(documents: readonly Document[]): Set<string> {
  return new Set(documents.flatMap(withdrawnFrom).map(({ id }) => id));
}

/** Returns the pages that keep the addresses of withdrawn passages and removed sections alive. */
export function withdrawnPages(document: Document): WithdrawnPage[] {
  const gone = withdrawnFrom(document);
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
