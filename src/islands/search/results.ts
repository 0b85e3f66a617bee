import { passageUrl } from '#edition/address.ts';
import type { Entry } from '#search/entry.ts';
import { pieces } from '#search/highlight.ts';
import type { Hit } from '#search/match.ts';
import type { Range } from '#search/range.ts';
import { siteRoot } from '../trusted.ts';
import { element } from './element.ts';
import { LONGEST_KEPT } from './request.ts';

/** How a passage is linked: its page by name, since disks serve no directory, and what to mark there. */
export function linkTo(
  place: { document: string; section: string; n: number },
  marked = '',
  literal = '',
): string {
  const [page, fragment] = passageUrl(place).split('#');
  const query =
    marked && marked.length <= LONGEST_KEPT
      ? `?q=${encodeURIComponent(marked)}${literal && '&literal=1'}`
      : '';
  return `${siteRoot()}${page}index.html${query}#${fragment}`;
}

/** One result: for each passage of it a link, whose words it carries, and the whole text with the match marked. */
export function resultOf(hit: Hit, marked: string, literal: string): HTMLLIElement {
  const texts = hit.entries.map((entry, index) =>
    element('div', { class: 'found' }, [
      element('p', { class: 'where' }, [
        element('a', { href: linkTo(entry, marked, literal) }, [entry.locator]),
        ...about(entry),
      ]),
      element(
        'p',
        { class: 'text', ...saying(entry) },
        markedText(entry.text, hit.marks[index] ?? []),
      ),
    ]),
  );
  const note = element('p', { class: 'note' }, ['跨相邻段句']);
  return element('li', {}, hit.entries.length > 1 ? [note, ...texts] : texts);
}

/** What a copy of the words says of them (edition/attribution.ts); the page itself names its only document. */
function saying({ locator, layerName, documentName }: Entry): Record<string, string> {
  const source: Record<string, string> = documentName ? { 'data-source': documentName } : {};
  return { 'data-locator': locator, 'data-layer': layerName, ...source };
}

/** Layer and part of a passage, and whose it is. */
export function about({ layerName, partName, documentName }: Entry): HTMLElement[] {
  return [layerName, partName, documentName]
    .filter((name) => name !== '')
    .map((name) => element('span', {}, [name]));
}

/** A text with its marks. */
export function markedText(text: string, marks: readonly Range[]): Node[] {
  return pieces(text, marks).map((piece) =>
    piece.marked ? element('mark', {}, [piece.text]) : document.createTextNode(piece.text),
  );
}
