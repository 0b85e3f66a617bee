import { sectionPath } from '#edition/address.ts';
import type { SearchPassage } from '#search/match/block.ts';
import { siteRoot } from '../platform/trustedTypes.ts';
import { element } from '../platform/dom.ts';
import { MAX_ADDRESS_LENGTH } from './request.ts';

/** Returns the query string by which a page marks these words; '' when they would make its address too long. */
export function markQuery(q: string, more: Record<string, string> = {}): string {
  return q.length > MAX_ADDRESS_LENGTH ? '' : `?${new URLSearchParams({ q, ...more })}`;
}

/** Returns the address of a passage, with index.html, since a disk serves no directories, and what to mark there. */
export function resultUrl(
  { document, section, n }: { document: string; section: string; n: number },
  query = '',
): string {
  return `${siteRoot()}${sectionPath(document, section)}index.html${query}#p${n}`;
}

/** Returns a passage's layers, part, section and document; the section is left out when locator or part name it. */
export function contextOf(
  passage: SearchPassage,
  layers: ReadonlyMap<string, string>,
): HTMLElement[] {
  const { locator, partName, sectionName, title } = passage;
  const section = `${locator} ${partName}`.includes(sectionName) ? '' : sectionName;
  return [...layers.values(), partName, section, title[1]]
    .filter(Boolean)
    .map((name) => element('span', {}, [name]));
}
