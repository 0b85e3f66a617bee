import { isPlain, startSlash } from '../platform/searchShortcut.ts';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Keys: a slash goes to the box, arrows move through the results, Esc clears. */
export function startKeys(input: HTMLInputElement, list: HTMLElement, clear: () => void): void {
  startSlash(input);
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!isPlain(event) || (target !== input && !list.contains(target as Node))) return;
    const step = STEPS[key];
    if (key === 'Escape') {
      clear();
      input.focus();
    } else if (step && move(input, list, step)) event.preventDefault();
  });
}

/** From a button beside a result as from the result itself. */
function move(input: HTMLInputElement, list: HTMLElement, step: number): boolean {
  const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
  const found = (document.activeElement as Element).closest('.found');
  const own = found ? (found.querySelector('a') as HTMLElement) : input;
  const next = stops[stops.indexOf(own) + step];
  if (next) next.focus();
  return !!next;
}
