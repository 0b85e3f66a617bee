import type { HtmlElement, HtmlNode } from './htmlNode.ts';
import { elementsIn, findAll, isHidden } from './htmlNode.ts';

/** Elements that may hold a page's text among much else. */
const HOLDER = /^(?:body|div|main|article|section|center|form|table|tbody|tr|td)$/u;
/** What only pages of a site have: ways to other pages, and tables within tables. */
const SITE = /^(?:a|nav|header|footer|aside|form|input|button)$/u;
const LINE = /^(?:p|div|li|br|tr|h[1-6]|blockquote|pre)$/u;
/** The share of a page's sentences that its text must hold. */
const MOST = 0.8;

/** The element that holds most of a page's sentences and least besides; all of the page where it is nothing but text. */
export function mainOf(body: HtmlElement): HtmlElement {
  const weigh = scale();
  const site =
    findAll(body, SITE).length > 0 ||
    findAll(body, /^table$/u).some((table) => findAll(table, /^table$/u).length > 0);
  let main = body;
  // A row by itself is no text: either its table is, or one of its cells.
  for (let at = site ? body : undefined; at;) {
    if (!/^(?:tbody|tr)$/u.test(at.tagName)) main = at;
    const least = weigh(at) * MOST;
    at = elementsIn(at).find(
      (inner) =>
        least > 0 &&
        HOLDER.test(inner.tagName) &&
        weigh(inner) >= least &&
        findAll(inner, LINE).length > 1,
    );
  }
  return main;
}

/** How many marks of running text an element has outside links. */
export function scale(): (element: HtmlElement) => number {
  const known = new Map<HtmlElement, number>();
  const weigh = (node: HtmlNode): number => {
    if ('value' in node) return node.value.match(/[。，；！？、]/gu)?.length ?? 0;
    if (!('tagName' in node) || node.tagName === 'a' || isHidden(node)) return 0;
    if (/^(?:script|style|template|noscript|title|head)$/u.test(node.tagName)) return 0;
    const sum = known.get(node) ?? node.childNodes.reduce((all, inner) => all + weigh(inner), 0);
    known.set(node, sum);
    return sum;
  };
  return weigh;
}
