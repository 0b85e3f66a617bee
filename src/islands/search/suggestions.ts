import { button, element } from './element.ts';
import { named } from './words.ts';

/** What could be asked instead, each a button: offered, never done unasked. */
export function suggestionsFor(
  q: string,
  hints: readonly string[],
  ask: (hint: string) => void,
): HTMLElement[] {
  if (hints.length === 0) return [];
  const buttons = hints.flatMap((hint) => [button(hint, () => ask(hint)), ' ']);
  return [element('p', {}, [`正文里有与${named(q)}相近的，可以试试：`]), element('p', {}, buttons)];
}
