/** Reads passages and their citations from the attributes of a page (edition/passageAttributes.ts). */
import { parsePassageId } from '#edition/address.ts';
import type { Citation, CitationPart } from '#edition/cite/citation.ts';
import { joinLayers, rangeLocator, rangePlace } from '#edition/cite/ranges.ts';
import { readPlace, readOtherLayers } from '#edition/cite/statedPlaces.ts';
import type { StatedPassage } from '#edition/cite/statedPlaces.ts';
import { groupBy } from '#edition/groupBy.ts';
import { passageIdIn } from './packInbox.ts';
import { shortAddress } from './shortAddress.ts';

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

/** Returns the label of a passage's layer. */
export function passageLayer(words: Element): string {
  return closestData(words, 'layer');
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

/** The texts, locators and places of passages that one part of a citation is made of. */
interface PartOfPage {
  element: Element | null;
  layer: string;
  texts: string[];
  locators: string[];
  places: string[];
  otherLayers: string[];
}

/** Returns the citation of consecutive passages of one document; `textOf` returns the text to cite of each. */
export function citationFrom(passages: readonly Element[], textOf = wholePassage): Citation {
  const parts: PartOfPage[] = [];
  for (const words of passages) {
    const { text, own } = textOf(words);
    const element = words.closest('[data-layer]');
    const ownLayer = closestData(words, 'own');
    const layer = (own && ownLayer) || closestData(words, 'layer');
    let part = parts[parts.length - 1];
    if (part?.element !== element || part.layer !== layer) {
      part = { element, layer, texts: [], locators: [], places: [], otherLayers: [] };
      parts.push(part);
    }
    const named = namedPassage(words);
    part.texts.push(text);
    part.locators.push(named.locator);
    part.places.push(readPlace(closestData(words, 'places'), named));
    if (layer !== ownLayer)
      part.otherLayers.push(readOtherLayers(closestData(words, 'layers'), named, layer));
  }
  return { ...factsOf(passages[0]), parts: parts.map(citedPart) };
}

function citedPart({ layer, texts, locators, places, otherLayers }: PartOfPage): CitationPart {
  return {
    text: texts.join(''),
    locator: rangeLocator(locators),
    layer,
    place: rangePlace(places),
    otherLayers: joinLayers(otherLayers),
  };
}

function factsOf(words: Element | undefined): Omit<Citation, 'parts'> {
  const data = (name: string) => (words ? closestData(words, name) : '');
  const [number, dated] = [data('number'), data('dated')];
  return {
    source: data('source'),
    issuer: data('issuer'),
    ...(number ? { number } : {}),
    ...(dated ? { dated } : {}),
  };
}

/** Returns section, number and locator of a passage; the section is empty where its link leads to no passage. */
function namedPassage(words: Element): StatedPassage {
  const { section = '', n = 0 } = parsePassageId(passageIdIn(passageLink(words))) ?? {};
  return { section, n, locator: passageLocator(words) };
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
  return shortAddress(href);
}

function closestData(words: Element, name: string): string {
  return words.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? '';
}
