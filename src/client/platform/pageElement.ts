/** An element with a class and a text; text is never markup. */
export function element(name: string, kind = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.textContent = text;
  return made;
}

/** An element with a class that holds these. */
export function holding(name: string, kind: string, children: (Node | string)[]): HTMLElement {
  const made = element(name, kind);
  made.append(...children);
  return made;
}

/** The part of a page with this class. @throws Error when the page has none */
export function part<T extends HTMLElement>(root: ParentNode, name: string): T {
  const found = root.querySelector<T>(`.${name}`);
  if (!found) throw new Error(`no .${name}`);
  return found;
}
