type Child = Node | string;

/** Creates an element with attributes and children; a string child always becomes a text node. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  created.append(...children);
  return created;
}

/** Creates a button with a label, a click handler and its classes. */
export function button(label: string, act: () => void, classes = ''): HTMLButtonElement {
  const created = element('button', { type: 'button' }, [label]);
  if (classes) created.className = classes;
  created.addEventListener('click', act);
  return created;
}

/** Replaces the children of an element, and hides it when there are none. */
export function fill(parent: HTMLElement, children: readonly Child[]): void {
  // The oldest supported browsers lack replaceChildren.
  parent.textContent = '';
  parent.append(...children);
  parent.hidden = children.length === 0;
}

/** Returns the first element with this class within another. @throws Error when there is none */
export function elementByClass<T extends HTMLElement>(root: ParentNode, name: string): T {
  const found = root.querySelector<T>(`.${name}`);
  if (!found) throw new Error(`no .${name}`);
  return found;
}
