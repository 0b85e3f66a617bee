type Child = Node | string;

/** An element with attributes and children; every string becomes a text node, whatever it holds. */
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

/** A button that does something. */
export function button(label: string, act: () => void): HTMLButtonElement {
  const created = element('button', { type: 'button' }, [label]);
  created.addEventListener('click', act);
  return created;
}

/** Gives an element other children; nothing at all hides it. */
export function fill(parent: HTMLElement, children: readonly Child[]): void {
  // replaceChildren is younger than the oldest browsers served.
  parent.textContent = '';
  parent.append(...children);
  parent.hidden = children.length === 0;
}
