/** The elements directly within one, those of a name if it is given. */
export function childrenOf(element: Node, name?: string): Element[] {
  const found: Element[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 && (name === undefined || child.nodeName === name))
      found.push(child as Element);
  }
  return found;
}

/** The element reached by going down these names, if there is one. */
export function descend(element: Node | undefined, ...names: string[]): Element | undefined {
  let at: Node | undefined = element;
  for (const name of names) at = at && childrenOf(at, name)[0];
  return at as Element | undefined;
}

/** The `w:val` of the element reached by going down these names. */
export function wordOf(element: Node | undefined, ...names: string[]): string | undefined {
  return descend(element, ...names)?.getAttribute('w:val') ?? undefined;
}

/** Every element of a name within one, those within another of them left to it. */
export function within(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) =>
    child.nodeName === name ? [child] : within(child, name),
  );
}
