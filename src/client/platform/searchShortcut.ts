/** Tells whether a key is pressed without a modifier and not to compose a character. */
export function isPlainKey(event: KeyboardEvent): boolean {
  return !(event.isComposing || event.ctrlKey || event.metaKey || event.altKey);
}

/** Focuses the search box, if there is one, when slash is pressed outside of form fields. */
export function startSearchShortcut(input: HTMLInputElement | null): void {
  addEventListener('keydown', (event) => {
    if (!input || event.key !== '/' || !isPlainKey(event)) return;
    if ((event.target as Element).closest('input, textarea, select')) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
