import type { Range } from '#search/match/range.ts';

/** Wraps a range of an element's text in elements made by `create`, one for each text node that it touches. */
export function wrapRange(
  root: HTMLElement,
  [from, to]: Range,
  create: () => HTMLElement,
): HTMLElement[] {
  const made: HTMLElement[] = [];
  let at = 0;
  for (const node of textNodes(root)) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, node.data.length);
    at += node.data.length;
    if (start >= end) continue;
    const rest = node.splitText(start);
    rest.splitText(end - start);
    const element = create();
    rest.replaceWith(element);
    element.append(rest);
    made.push(element);
  }
  return made;
}

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
