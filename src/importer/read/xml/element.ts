/** An element of an XML file, named by the usual prefix of its namespace: `w:p`. */
export class XmlElement {
  readonly nodeName: string;
  /** Child elements and text, in order. */
  readonly childNodes: (XmlElement | string)[] = [];
  /** Names and values, alternating; most elements have none. */
  readonly #attributes: readonly string[];

  constructor(nodeName: string, attributes: readonly string[]) {
    this.nodeName = nodeName;
    this.#attributes = attributes;
  }

  /** Returns the value of an attribute; undefined if the element has none of that name. */
  getAttribute(name: string): string | undefined {
    for (let i = 0; i < this.#attributes.length; i += 2)
      if (this.#attributes[i] === name) return this.#attributes[i + 1];
    return undefined;
  }

  /** The text of the element and everything in it. */
  get textContent(): string {
    return this.childNodes
      .map((child) => (typeof child === 'string' ? child : child.textContent))
      .join('');
  }
}

/** Returns the child elements, only those of a name if one is given; none of a missing element. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.childNodes ?? [])
    if (typeof child !== 'string' && (name === undefined || child.nodeName === name))
      found.push(child);
  return found;
}

/** Returns the first element at a path of child names, if there is one. */
export function elementAt(
  element: XmlElement | undefined,
  ...names: string[]
): XmlElement | undefined {
  let at = element;
  for (const name of names) at = childrenOf(at, name)[0];
  return at;
}

/** Returns the `w:val` of the first element at a path of child names. */
export function valueAt(element: XmlElement | undefined, ...names: string[]): string | undefined {
  return elementAt(element, ...names)?.getAttribute('w:val');
}

/** Returns the descendants of a name, without those nested in another of that name. */
export function findOutermost(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.nodeName === name ? [child] : findOutermost(child, name),
  );
}

/** Returns all descendants of a name in document order. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.nodeName === name ? [child] : []),
    ...findAll(child, name),
  ]);
}
