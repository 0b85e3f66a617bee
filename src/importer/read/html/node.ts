import type { DefaultTreeAdapterTypes } from 'parse5';

/** A child node of a web page. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** An element of a web page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Returns the child elements of a node. */
export function elementsIn({ childNodes }: { childNodes: readonly HtmlNode[] }): HtmlElement[] {
  return childNodes.filter((node): node is HtmlElement => 'tagName' in node);
}

/** Returns the descendants whose names match, in document order. */
export function findAll(element: HtmlElement, names: RegExp): HtmlElement[] {
  return elementsIn(element).flatMap((inner) => [
    ...(names.test(inner.tagName) ? [inner] : []),
    ...findAll(inner, names),
  ]);
}

/** Returns the value of an attribute; undefined if the element has none. */
export function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** The values of attributes by which an element is hidden. */
const HIDING = new Map([
  ['hidden', /^/u],
  ['aria-hidden', /^true$/u],
  ['style', /display\s*:\s*none|visibility\s*:\s*hidden/iu],
  ['class', /(?:^|\s)(?:visually-hidden|sr-only|hide|hidden)(?:\s|$)/u],
]);

/** Whether an element is hidden from the readers of the page. */
export function isHidden({ attrs }: HtmlElement): boolean {
  return attrs.some(({ name, value }) => HIDING.get(name)?.test(value));
}

/** Returns the text of a node with white space folded. */
export function foldedTextOf(node: HtmlNode): string {
  return rawTextOf(node).replace(/\s+/gu, ' ').trim();
}

function rawTextOf(node: HtmlNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawTextOf).join('') : '';
}

/** Removes what hides an element; its content keeps what hides parts of it. */
export function showElement(element: HtmlElement): void {
  element.attrs = element.attrs.filter(({ name, value }) => !HIDING.get(name)?.test(value));
}
