import { readPreference, savePreference } from './preferences.ts';

/** Starts the reading modes: stores the mode, and keeps the passage being read in place while switching. */
export function startReadingModes(): void {
  const reader = document.querySelector('.reader');
  if (!reader) return;
  const bar = reader.querySelector('.bar');
  if (!bar) throw new Error('the reader has no bar');
  for (const input of reader.querySelectorAll<HTMLInputElement>('.mode')) {
    const mode = input.id.replace('mode-', '');
    if (readPreference('mode') === mode) input.checked = true;
  }
  let restore = () => {};
  reader.addEventListener('keydown', () => (restore = captureScroll(bar)));
  reader.addEventListener('click', ({ target }) => {
    // A label's click comes before the layout changes; the click on its input comes after.
    if (!(target instanceof HTMLInputElement)) restore = captureScroll(bar);
  });
  reader.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    if (!input.classList.contains('mode')) return;
    savePreference('mode', input.id.replace('mode-', ''));
    restore();
  });
}

/** Records the position of the first passage below the bar. Returns a function that scrolls it back there. */
function captureScroll(bar: Element): () => void {
  const { bottom } = bar.getBoundingClientRect();
  const passages = document.querySelectorAll<HTMLElement>('.reading .passage');
  const first = [...passages].find((passage) => topOf(passage) >= bottom);
  const before = first ? topOf(first) : 0;
  return () => {
    if (first) scrollBy(0, topOf(first) - before);
  };
}

function topOf(passage: HTMLElement): number {
  return passage.getBoundingClientRect().top;
}
