/** Functions that run in the page and tell what a person sees; each stands alone, since it is sent there. */

/** Marks the first of the smallest elements shown that hold words, in the uppermost sheet if one is open. */
export function markWords([words, mark]: readonly [string, string]): boolean {
  const holds = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    // A box of one pixel is for screen readers.
    return width > 1 && height > 1 && element.textContent.replace(/\s+/gu, '').includes(words);
  };
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const found = [...root.querySelectorAll('*')].find(
    (element) => holds(element) && ![...element.children].some(holds),
  );
  document.querySelector(`[${mark}]`)?.removeAttribute(mark);
  found?.setAttribute(mark, '');
  return found !== undefined;
}

/** Returns the pieces of text of which some lie within the screen. */
export function textsOnScreen(): Text[] {
  const range = document.createRange();
  const isWithin = (node: Node) => {
    range.selectNode(node);
    const { left, top, right, bottom } = range.getBoundingClientRect();
    return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  };
  const found: Text[] = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode())
    if (isWithin(node)) found.push(node as Text);
  return found;
}

/** Returns the characters of pieces of text that are on the screen with nothing over them, without white space. */
export function readUncovered(pieces: readonly Text[]): string {
  const covers = (element: Element) =>
    !/^transparent$|, 0\)$/u.test(getComputedStyle(element).backgroundColor);
  const range = document.createRange();
  const isSeen = (piece: Text, at: number) => {
    range.setStart(piece, at);
    range.setEnd(piece, at + 1);
    const { left, top, width, height } = range.getBoundingClientRect();
    const pile = document.elementsFromPoint(left + width / 2, top + height / 2);
    const place = pile.findIndex((element) => piece.parentElement?.contains(element));
    return width > 1 && place >= 0 && !pile.slice(0, place).some(covers);
  };
  return pieces
    .flatMap((piece) => piece.data.split('').filter((_, at) => isSeen(piece, at)))
    .join('')
    .replace(/\s+/gu, '');
}

/** Brings an element into view by the shortest way, and returns by how many heights of the screen it moved. */
export function bringIntoView(element: Element): number {
  const before = element.getBoundingClientRect().top;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  return Math.abs(element.getBoundingClientRect().top - before) / innerHeight;
}

/** Selects words that stand within one piece of an element's text. @throws Error when they do not */
export function selectIn(element: Element, words: string): void {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let node = nodes.nextNode();
  while (node && !node.nodeValue?.includes(words)) node = nodes.nextNode();
  if (!node) throw new Error(`in pieces: ${words}`);
  const at = node.nodeValue?.indexOf(words) ?? 0;
  getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
}
