import type { HtmlElement, HtmlNode } from './node.ts';
import { elementsIn, findAll, isHidden } from './node.ts';

/** Elements that may contain a page's text among much else. */
const CONTAINER = /^(?:body|div|main|article|section|center|form|table|tbody|tr|td)$/u;
/** Elements found on the pages of a site, not on a page that is nothing but text. */
const SITE_ELEMENT = /^(?:a|nav|header|footer|aside|form|input|button)$/u;
const LINE = /^(?:p|div|li|br|tr|h[1-6]|blockquote|pre)$/u;
/** The share of a page's punctuation that the main block must contain. */
const MAIN_SHARE = 0.8;

/** Returns the smallest element with most of a page's sentences; the whole body of a page that is nothing but text. */
export function findMainBlock(body: HtmlElement): HtmlElement {
  const countMarks = createMarkCounter();
  const isSitePage =
    findAll(body, SITE_ELEMENT).length > 0 ||
    findAll(body, /^table$/u).some((table) => findAll(table, /^table$/u).length > 0);
  let main = body;
  // A row alone is never the main block: its table is, or one of its cells.
  for (let at = isSitePage ? body : undefined; at;) {
    if (!/^(?:tbody|tr)$/u.test(at.tagName)) main = at;
    const least = countMarks(at) * MAIN_SHARE;
    at = elementsIn(at).find(
      (inner) =>
        least > 0 &&
        CONTAINER.test(inner.tagName) &&
        countMarks(inner) >= least &&
        findAll(inner, LINE).length > 1,
    );
  }
  return main;
}

/** Returns a memoizing function that counts the punctuation of an element outside links. */
function createMarkCounter(): (element: HtmlElement) => number {
  const known = new Map<HtmlElement, number>();
  const countMarks = (node: HtmlNode): number => {
    if ('value' in node) return node.value.match(/[。，；！？、]/gu)?.length ?? 0;
    if (!('tagName' in node) || node.tagName === 'a' || isHidden(node)) return 0;
    if (/^(?:script|style|template|noscript|title|head)$/u.test(node.tagName)) return 0;
    const sum =
      known.get(node) ?? node.childNodes.reduce((all, inner) => all + countMarks(inner), 0);
    known.set(node, sum);
    return sum;
  };
  return countMarks;
}
