import { parsePassageId, passagePath, passageUrl, sectionPath } from './address.ts';
import type { Document } from './document.ts';
import type { Aliases } from './gate/permanence.ts';

/** A passage that moved from an address: its old fragment there, its present id, and its present path. */
export interface MovedPassage {
  fragment: string;
  id: string;
  to: string;
}

/** A page kept at an old address, with the present address of each of its passages. */
export interface Redirect {
  /** Path of the old page, relative to the site root, without the last slash. */
  path: string;
  moves: MovedPassage[];
}

/** Returns the pages that keep old addresses alive: old passage pages, and old section pages no longer in use. */
export function redirects(aliases: Aliases, documents: readonly Document[]): Redirect[] {
  const sections = new Set(
    documents.flatMap(({ id, sections: own }) => own.map((section) => `${id}/${section.id}`)),
  );
  const unpaged = new Set(documents.filter(({ pages }) => pages === 'section').map(({ id }) => id));
  const pages = new Map<string, Redirect>();
  for (const [from, id] of Object.entries(aliases)) {
    const [old, now] = [parsePassageId(from), parsePassageId(id)];
    if (!old || !now) continue;
    const path = passagePath(old).slice(0, -1);
    const to = passagePath({ ...now, paged: !unpaged.has(now.document) });
    pages.set(path, { path, moves: [{ fragment: `p${old.n}`, id, to }] });
    const section = sectionPath(old.document, old.section).slice(0, -1);
    if (!sections.has(section))
      pages.set(section, { path: section, moves: passagesMovedFrom(aliases, section) });
  }
  return [...pages.values()];
}

/** Returns the passages that moved away from a section, whose page may still be in use. */
export function passagesMovedFrom(aliases: Aliases, section: string): MovedPassage[] {
  return Object.entries(aliases).flatMap(([from, id]) => {
    const [old, now] = [parsePassageId(from), parsePassageId(id)];
    if (!old || !now || `${old.document}/${old.section}` !== section) return [];
    return [{ fragment: `p${old.n}`, id, to: passageUrl(now) }];
  });
}
