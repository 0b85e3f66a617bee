import type { Account } from '../account.ts';
import type { HtmlElement } from './node.ts';
import { elementsIn, findAll, foldedTextOf, isHidden, showElement } from './node.ts';

/** The share of a page's stops that its text has, and the number that may stand beside it. */
const MAIN_SHARE = 0.8;
const MOST_BESIDE = 12;

/**
 * Shows the hidden element that holds most of a page's sentences: the page means its scripts to show it. A saved
 * article is often stored so.
 */
export function revealMainText(body: HtmlElement, account: Account): void {
  const all = countStops(body);
  if (all === 0) return;
  const hidden = outermostHidden(body).find((element) => countStops(element) > all * MAIN_SHARE);
  if (!hidden || all - countStops(hidden) > MOST_BESIDE) return;
  if (findAll(hidden, /^(?:p|section|div|br)$/u).length < 2) return;
  showElement(hidden);
  account.check('revealed', [...foldedTextOf(hidden)].slice(0, 30).join(''));
  revealMainText(hidden, account);
}

function outermostHidden(element: HtmlElement): HtmlElement[] {
  return elementsIn(element).flatMap((inner) =>
    isHidden(inner) ? [inner] : outermostHidden(inner),
  );
}

function countStops(element: HtmlElement): number {
  if (/^(?:script|style|template|noscript|title|head)$/u.test(element.tagName)) return 0;
  let count = 0;
  for (const child of element.childNodes)
    if ('value' in child) count += child.value.match(/[。；，]/gu)?.length ?? 0;
    else if ('tagName' in child) count += countStops(child);
  return count;
}
