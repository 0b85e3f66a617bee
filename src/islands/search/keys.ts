/** Keys: arrows move through the results, Esc clears. */
export function startKeys(input: HTMLInputElement, list: HTMLElement, clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target, key } = event;
    if (target !== input && !(target instanceof Node && list.contains(target))) return;
    if (key === 'Escape') {
      clear();
      input.focus();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (move(input, list, key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    }
  });
}

function move(input: HTMLInputElement, list: HTMLElement, step: number): boolean {
  const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + step];
  next?.focus();
  return next !== undefined;
}
