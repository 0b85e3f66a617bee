import { parsePassageId, passagePath, passageUrl, sectionPath } from './address.ts';
import type { Aliases } from './record.ts';

/** A page kept at an old address, with where each of its passages stands now. */
export interface Forwarding {
  /** Path of the old page, relative to the site root, without the last slash. */
  path: string;
  moves: { fragment: string; to: string }[];
}

/** The pages that keep old addresses alive: each old passage page, and each old section page no longer in use. */
export function forwardings(aliases: Aliases, sections: readonly string[]): Forwarding[] {
  const pages = new Map<string, Forwarding>();
  for (const [from, to] of Object.entries(aliases)) {
    const [old, now] = [parsePassageId(from), parsePassageId(to)];
    if (!old || !now) continue;
    const move = { fragment: `p${old.n}` };
    const passage = passagePath(old).slice(0, -1);
    pages.set(passage, { path: passage, moves: [{ ...move, to: passagePath(now) }] });
    const section = sectionPath(old.document, old.section).slice(0, -1);
    if (sections.includes(section)) continue;
    const page = pages.get(section) ?? { path: section, moves: [] };
    page.moves.push({ ...move, to: passageUrl(now) });
    pages.set(section, page);
  }
  return [...pages.values()];
}
