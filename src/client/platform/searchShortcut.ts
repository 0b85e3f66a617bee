/** Whether a key is pressed by itself, and not to compose a character. */
export function isPlain(event: KeyboardEvent): boolean {
  return !(event.isComposing || event.ctrlKey || event.metaKey || event.altKey);
}

/** A slash goes to the search box, if there is one, wherever one is not writing. */
export function startSlash(input: HTMLInputElement | null): void {
  addEventListener('keydown', (event) => {
    if (!input || event.key !== '/' || !isPlain(event)) return;
    if ((event.target as Element).closest('input, textarea, select')) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
