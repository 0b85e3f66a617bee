import type { HtmlNode } from './node.ts';

/** Returns every piece of text of a page, shown or hidden, but scripts and styles: the second count. */
export function piecesOf(node: HtmlNode): string[] {
  if ('value' in node) return node.value.trim() === '' ? [] : [node.value];
  if (!('tagName' in node) || /^(?:script|style|title|head|rp)$/u.test(node.tagName)) return [];
  return node.childNodes.flatMap(piecesOf);
}
