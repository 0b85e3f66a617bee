/** What a page says of the words on it, in the attributes that edition/attribution.ts names. */
import { locatorOf } from '#edition/cite/citation.ts';
import type { Citation, Part } from '#edition/cite/citation.ts';
import { onDisk } from '../platform/fileUrl.ts';
import { siteRoot } from '../platform/trustedTypes.ts';

/** What is taken of a passage, and whether nothing of it is anybody else's words. */
export interface Taken {
  text: string;
  own: boolean;
}

/** The words of every passage on the page, or of the reading text alone, in order: each element holds nothing else. */
export function allPassages(within = ''): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`${within} [data-locator]`)];
}

/** A passage's locator, e.g. 讲话（一）3. */
export function nameOf(words: Element): string {
  return about(words, 'locator');
}

/** The link that stands beside a passage's words and leads to their place. */
export function linkOf(words: Element): string {
  const link = words.parentElement?.querySelector('a');
  // What a search result's link asks its page to mark is no part of the address.
  return (link ? link.href : location.href).replace(/\?[^#]*/u, '');
}

/** All of a passage. */
export function wholeOf(words: Element): Taken {
  return { text: words.textContent ?? '', own: false };
}

/** The citation of passages of one document that follow one another, or of what is taken of each. */
export function citationFrom(passages: readonly Element[], take = wholeOf): Citation {
  const [first] = passages;
  const parts: (Part & { run: Element | null; names: string[] })[] = [];
  for (const words of passages) {
    const { text, own } = take(words);
    const run = words.closest('[data-layer]');
    const layer = (own && about(words, 'own')) || about(words, 'layer');
    const last = parts[parts.length - 1];
    const part = last && last.run === run && last.layer === layer ? last : null;
    const names = [...(part?.names ?? []), nameOf(words)];
    const made = { run, names, layer, text: (part?.text ?? '') + text, locator: locatorOf(names) };
    if (part) Object.assign(part, made);
    else parts.push(made);
  }
  return {
    source: first ? about(first, 'source') : '',
    issuer: first ? about(first, 'issuer') : '',
    parts,
  };
}

/** Passages apart by the document that the page says they are of together. */
export function bySource(passages: readonly Element[]): Element[][] {
  const groups = new Map<Element | null, Element[]>();
  for (const words of passages) {
    const source = words.closest('[data-source]');
    groups.set(source, [...(groups.get(source) ?? []), words]);
  }
  return [...groups.values()];
}

/**
 * The address of passages, as short as it can be: a passage's own page, or for several the place in this page where
 * they begin, or what this page was asked for. From a disk it is the path within the site, since nobody else has
 * that disk.
 */
export function addressOf([first, second]: readonly Element[]): string {
  const id = first?.id;
  const here = location.href.replace(id ? /[?#].*/u : /#.*/u, '') + (id ? `#${id}` : '');
  const href = second || !first ? here : linkOf(first);
  const short = href.replace(/index\.html(?=[?#]|$)/u, '');
  return onDisk() ? short.slice(siteRoot().length) : short;
}

function about(words: Element, name: string): string {
  return words.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? '';
}
