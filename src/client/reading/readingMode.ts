import { recall, remember } from './preferences.ts';

/** Remembers the reading mode and keeps the passage being read where it is while switching. */
export function startModes(): void {
  const reader = document.querySelector('.reader');
  if (!reader) return;
  for (const input of reader.querySelectorAll<HTMLInputElement>('.mode')) {
    const mode = input.id.replace('mode-', '');
    if (recall('mode') === mode) input.checked = true;
  }
  let restore = () => {};
  reader.addEventListener('keydown', () => (restore = notePlace()));
  reader.addEventListener('click', ({ target }) => {
    // A label's click comes before the layout changes; the input's own, which follows it, after.
    if (!(target instanceof HTMLInputElement)) restore = notePlace();
  });
  reader.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    if (!input.classList.contains('mode')) return;
    remember('mode', input.id.replace('mode-', ''));
    restore();
  });
}

/** Where the first passage below the bar stands, as a way to put it back there. */
function notePlace(): () => void {
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const passages = document.querySelectorAll<HTMLElement>('.reading .passage');
  const first = [...passages].find((passage) => topOf(passage) >= bar);
  const before = first ? topOf(first) : 0;
  return () => {
    if (first) scrollBy(0, topOf(first) - before);
  };
}

function topOf(passage: HTMLElement): number {
  return passage.getBoundingClientRect().top;
}
