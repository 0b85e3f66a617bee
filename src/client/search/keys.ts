import { isPlainKey, startSearchShortcut } from '../platform/searchShortcut.ts';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Starts the keys of the search page: slash focuses the box, arrows move through the results, Esc clears. */
export function startResultKeys(
  input: HTMLInputElement,
  list: HTMLElement,
  clear: () => void,
): void {
  startSearchShortcut(input);
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!isPlainKey(event) || (target !== input && !list.contains(target as Node))) return;
    const step = STEPS[key];
    if (key === 'Escape') {
      clear();
      input.focus();
    } else if (step && moveFocus(input, list, step)) event.preventDefault();
  });
}

/** Moves the focus to the next result; a button beside a result counts as that result. */
function moveFocus(input: HTMLInputElement, list: HTMLElement, step: number): boolean {
  const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
  const found = (document.activeElement as Element).closest('.found');
  const own = found ? (found.querySelector('a') as HTMLElement) : input;
  const next = stops[stops.indexOf(own) + step];
  if (next) next.focus();
  return !!next;
}
