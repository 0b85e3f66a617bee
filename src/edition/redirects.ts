import { parsePassageId, passagePath, passageUrl, sectionPath } from './address.ts';
import type { Document } from './document.ts';
import type { Aliases } from './gate/permanence.ts';

/** A passage that left an address: its old fragment there, its id now, and where to find it. */
export interface Move {
  fragment: string;
  id: string;
  to: string;
}

/** A page kept at an old address, with where each of its passages stands now. */
export interface Forwarding {
  /** Path of the old page, relative to the site root, without the last slash. */
  path: string;
  moves: Move[];
}

/** The pages that keep old addresses alive: each old passage page, and each old section page no longer in use. */
export function forwardings(aliases: Aliases, documents: readonly Document[]): Forwarding[] {
  const sections = new Set(
    documents.flatMap(({ id, sections: own }) => own.map((section) => `${id}/${section.id}`)),
  );
  const unpaged = new Set(documents.filter(({ pages }) => pages === 'section').map(({ id }) => id));
  const pages = new Map<string, Forwarding>();
  for (const [from, id] of Object.entries(aliases)) {
    const [old, now] = [parsePassageId(from), parsePassageId(id)];
    if (!old || !now) continue;
    const path = passagePath(old).slice(0, -1);
    const to = passagePath({ ...now, paged: !unpaged.has(now.document) });
    pages.set(path, { path, moves: [{ fragment: `p${old.n}`, id, to }] });
    const section = sectionPath(old.document, old.section).slice(0, -1);
    if (!sections.has(section))
      pages.set(section, { path: section, moves: movesFrom(aliases, section) });
  }
  return [...pages.values()];
}

/** The passages that left a section's page, which may still be in use. */
export function movesFrom(aliases: Aliases, section: string): Move[] {
  return Object.entries(aliases).flatMap(([from, id]) => {
    const [old, now] = [parsePassageId(from), parsePassageId(id)];
    if (!old || !now || `${old.document}/${old.section}` !== section) return [];
    return [{ fragment: `p${old.n}`, id, to: passageUrl(now) }];
  });
}
