/** Reads passages and their citations from the attributes of a page (edition/passageAttributes.ts). */
import { rangeLocator } from '#edition/cite/citation.ts';
import type { Citation, CitationPart } from '#edition/cite/citation.ts';
import { groupBy } from '#edition/groupBy.ts';
import { isOpenedFromDisk } from '../platform/fileUrl.ts';
import { siteRoot } from '../platform/trustedTypes.ts';

/** The text to cite of a passage, and whether all of it is the document's own words. */
export interface PassageText {
  text: string;
  own: boolean;
}

/** Returns the elements that hold a passage's words and nothing else, in order; only those in `within`, if given. */
export function allPassages(within = ''): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`${within} [data-locator]`)];
}

/** Returns a passage's locator, e.g. 讲话（一）3. */
export function passageLocator(words: Element): string {
  return closestData(words, 'locator');
}

/** Returns the address of a passage, from the link beside its words. */
export function passageLink(words: Element): string {
  const link = words.parentElement?.querySelector('a');
  // The query string of a result's link only tells its page what to mark.
  return (link ? link.href : location.href).replace(/\?[^#]*/u, '');
}

/** Returns the whole text of a passage. */
export function wholePassage(words: Element): PassageText {
  return { text: words.textContent, own: false };
}

/** Returns the citation of consecutive passages of one document; `textOf` returns the text to cite of each. */
export function citationFrom(passages: readonly Element[], textOf = wholePassage): Citation {
  const [first] = passages;
  const parts: (CitationPart & { layerElement: Element | null; locators: string[] })[] = [];
  for (const words of passages) {
    const { text, own } = textOf(words);
    const layerElement = words.closest('[data-layer]');
    const layer = (own && closestData(words, 'own')) || closestData(words, 'layer');
    let part = parts[parts.length - 1];
    if (part?.layerElement !== layerElement || part.layer !== layer) {
      part = { layerElement, locators: [], layer, text: '', locator: '' };
      parts.push(part);
    }
    part.locators.push(passageLocator(words));
    part.locator = rangeLocator(part.locators);
    part.text += text;
  }
  return {
    source: first ? closestData(first, 'source') : '',
    issuer: first ? closestData(first, 'issuer') : '',
    parts,
  };
}

/** Groups passages by the element that names their document. */
export function groupBySource(passages: readonly Element[]): Element[][] {
  return [...groupBy(passages, (words) => words.closest('[data-source]')).values()];
}

/**
 * Returns the shortest address of passages: a passage's own page, or for several their beginning in this page. From a
 * disk it is the path within the site, since others cannot open that disk.
 */
export function addressOfPassages([first, second]: readonly Element[]): string {
  const id = first?.id;
  const here = location.href.replace(id ? /[?#].*/u : /#.*/u, '') + (id ? `#${id}` : '');
  const href = second || !first ? here : passageLink(first);
  const short = href.replace(/index\.html(?=[?#]|$)/u, '');
  return isOpenedFromDisk() ? short.slice(siteRoot().length) : short;
}

function closestData(words: Element, name: string): string {
  return words.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? '';
}
