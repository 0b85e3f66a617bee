/** What the page itself says about the passages on it: where they stand and whose words they are. */

/** All passages of the reading text, in order. */
export function allPassages(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.reading .passage')];
}

/** A passage's locator, e.g. 讲话（一）3. */
export function locatorOf(passage: Element): string {
  return passage.querySelector('.n')?.getAttribute('aria-label') ?? '';
}

/** The words that name a passage's layer, e.g. 通知转述讲话. */
export function layerOf(passage: Element): string {
  return passage.closest('.run')?.querySelector('.voice')?.textContent ?? '';
}

/** A passage's address: this page and its fragment. */
export function addressOf(passage: Element): string {
  const id = passage.querySelector('[id]')?.id;
  return location.href.split(/[?#]/u)[0] + (id ? `#${id}` : '');
}

/** Words with their source, locators, layers and address, ready to paste. */
export function attribute(words: string, passages: readonly Element[]): string {
  const [first] = passages;
  const last = passages[passages.length - 1];
  if (!first || !last) return words;
  const source = document.querySelector('.reading')?.getAttribute('data-source');
  const place = [...new Set([locatorOf(first), locatorOf(last)])].join('—');
  const layers = [...new Set(passages.map(layerOf))].join('、');
  return `${words}（${[source, place, layers].join('，')}）\n${addressOf(first)}`;
}
