/** Returns the child elements, only those of a name if one is given; none of a missing element. */
export function childrenOf(element: Node | null | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let child = element?.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 && (name === undefined || child.nodeName === name))
      found.push(child as Element);
  }
  return found;
}

/** Returns the first element at a path of child names, if there is one. */
export function elementAt(element: Node | undefined, ...names: string[]): Element | undefined {
  let at: Node | undefined = element;
  for (const name of names) at = childrenOf(at, name)[0];
  return at as Element | undefined;
}

/** Returns the `w:val` of the first element at a path of child names. */
export function valueAt(element: Node | undefined, ...names: string[]): string | undefined {
  return elementAt(element, ...names)?.getAttribute('w:val') ?? undefined;
}

/** Returns the descendants of a name, without those nested in another of that name. */
export function findOutermost(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) =>
    child.nodeName === name ? [child] : findOutermost(child, name),
  );
}
