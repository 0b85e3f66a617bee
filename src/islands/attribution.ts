/** What the page itself says about the passages on it: where they stand and whose words they are. */
import { locatorOf } from '#edition/citation.ts';
import type { Citation } from '#edition/citation.ts';
import { siteRoot } from './trusted.ts';

/** All passages of the reading text, in order. */
export function allPassages(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.reading .passage')];
}

/** A passage's locator, e.g. 讲话（一）3. */
export function nameOf(passage: Element): string {
  return passage.querySelector('.n')?.getAttribute('aria-label') ?? '';
}

/** The element that holds a passage's words and nothing else. */
export function wordsOf(passage: Element): Element {
  return passage.lastElementChild ?? passage;
}

/** The words of a passage as they stand in the text. */
export function textOf(passage: Element): string {
  return wordsOf(passage).textContent ?? '';
}

/** The citation of passages that follow one another, or of what `quote` takes from each. */
export function citationFrom(passages: readonly Element[], quote = textOf): Citation {
  const runs = new Map<Element | null, Element[]>();
  for (const passage of passages) {
    const run = passage.closest('.run');
    runs.set(run, [...(runs.get(run) ?? []), passage]);
  }
  const about = (name: string) =>
    document.querySelector('.reading')?.getAttribute(`data-${name}`) ?? '';
  return {
    source: about('source'),
    issuer: about('issuer'),
    parts: [...runs].map(([run, own]) => ({
      text: own.map(quote).join(''),
      locator: locatorOf(own.map(nameOf)),
      layer: run?.querySelector('.voice')?.textContent ?? '',
    })),
  };
}

/**
 * The address of passages, as short as it can be: a passage's own page, or the place in this page where several
 * begin. From a disk it is the path within the site, since nobody else has that disk.
 */
export function addressOf(passages: readonly Element[]): string {
  const [first, second] = passages;
  const page = first?.querySelector<HTMLAnchorElement>('.n')?.href ?? location.href;
  const id = second && first && wordsOf(first).id;
  const href = id ? `${location.href.split(/[?#]/u)[0]}#${id}` : page;
  const short = href.replace(/index\.html(?=#|$)/u, '');
  return location.protocol === 'file:' ? short.slice(siteRoot().length) : short;
}
