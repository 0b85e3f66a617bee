import type { DefaultTreeAdapterTypes } from 'parse5';

/** A node of a web page. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** An element of a web page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** The elements directly within one. */
export function elementsIn({ childNodes }: { childNodes: readonly HtmlNode[] }): HtmlElement[] {
  return childNodes.filter((node): node is HtmlElement => 'tagName' in node);
}

/** Every element of some names within one, in order. */
export function findAll(element: HtmlElement, names: RegExp): HtmlElement[] {
  return elementsIn(element).flatMap((inner) => [
    ...(names.test(inner.tagName) ? [inner] : []),
    ...findAll(inner, names),
  ]);
}

/** The value of an attribute. */
export function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** Whether a reader of the page does not see an element. */
export function isHidden(element: HtmlElement): boolean {
  const style = attributeOf(element, 'style') ?? '';
  return (
    attributeOf(element, 'hidden') !== undefined ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style) ||
    /(?:^|\s)(?:visually-hidden|sr-only|hide|hidden)(?:\s|$)/u.test(
      attributeOf(element, 'class') ?? '',
    )
  );
}

/** All characters within a node, white space folded. */
export function wordsOf(node: HtmlNode): string {
  return textOf(node).replace(/\s+/gu, ' ').trim();
}

function textOf(node: HtmlNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
