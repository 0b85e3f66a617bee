/** Keys: a slash goes to the box, arrows move through the results, Esc clears. */
export function startKeys(input: HTMLInputElement, list: HTMLElement, clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const target = event.target as Element;
    if (key === '/') {
      if (target.closest('input, textarea, select')) return;
      event.preventDefault();
      input.focus();
      input.select();
    } else if (target !== input && !list.contains(target)) return;
    else if (key === 'Escape') {
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
