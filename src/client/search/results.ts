import { sectionPath } from '#edition/address.ts';
import type { Entry } from '#search/match/block.ts';
import { parted } from '#search/match/highlight.ts';
import type { Hit } from '#search/match/match.ts';
import { layersIn } from '#search/match/speakers.ts';
import { siteRoot } from '../platform/trustedTypes.ts';
import { element } from '../platform/dom.ts';
import { LONGEST_KEPT } from './request.ts';

/** The query string that has a page mark these words; such as would make its address too long are not marked. */
export function marking(q: string, more: Record<string, string> = {}): string {
  return q.length > LONGEST_KEPT ? '' : `?${new URLSearchParams({ q, ...more })}`;
}

/** How a passage is linked: its page by name, since disks serve no directory, and what to mark there. */
export function linkTo(
  { document, section, n }: { document: string; section: string; n: number },
  query = '',
): string {
  return `${siteRoot()}${sectionPath(document, section)}index.html${query}#p${n}`;
}

/** One result: for each passage of it a link, whose words it carries, and the whole text with the match marked. */
export function resultOf({ entries, marks }: Hit, query: string): HTMLLIElement {
  const texts = entries.map((entry, index) =>
    element('div', { class: 'found' }, [
      element('p', { class: 'where' }, [
        element('a', { href: linkTo(entry, query) }, [entry.locator]),
        ...about(entry, layersIn(entry, marks[index] ?? [])),
      ]),
      element('p', { class: 'text' }, parted(entry.text, marks[index] ?? [], createMark)),
    ]),
  );
  const note = element('p', { class: 'note' }, ['跨相邻段句']);
  return element('li', {}, texts.length > 1 ? [note, ...texts] : texts);
}

/** Layers, part, section and document of what is found; a section that the locator or the part names is not said twice. */
export function about(entry: Entry, layers: ReadonlyMap<string, string>): HTMLElement[] {
  const { locator, partName, sectionName, title } = entry;
  const section = `${locator} ${partName}`.includes(sectionName) ? '' : sectionName;
  return [...layers.values(), partName, section, title[1]]
    .filter(Boolean)
    .map((name) => element('span', {}, [name]));
}

function createMark(words: string): HTMLElement {
  return element('mark', {}, [words]);
}
