/** Keys: `/` goes to the box, arrows move through the results, Esc clears. */
export function startKeys(input: HTMLInputElement, list: HTMLElement, clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    const here = target === input || (target instanceof Node && list.contains(target));
    if (event.key === '/' && !isField(target)) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === 'Escape' && here) {
      clear();
      input.focus();
    } else if (here && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      if (move(input, list, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    }
  });
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}

function move(input: HTMLInputElement, list: HTMLElement, step: number): boolean {
  const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + step];
  next?.focus();
  return next !== undefined;
}
