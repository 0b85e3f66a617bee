import { readPreference } from './preferences.ts';

/** Starts the reading modes, which the settings choose: the passage being read keeps its place while switching. */
export function startReadingModes(): void {
  const reader = document.querySelector('.reader');
  if (!reader) return;
  show(readPreference('mode'));
  document.querySelector('.settings')?.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name !== 'mode') return;
    const restore = captureScroll();
    show(value);
    restore();
  });
}

/** Presses the radio button of a mode. */
function show(mode: string): void {
  const input = document.querySelector<HTMLInputElement>(`#mode-${mode}`);
  if (input) input.checked = true;
}

/** Records the position of the first passage below the bar. Returns a function that scrolls it back there. */
function captureScroll(): () => void {
  const { bottom = 0 } = document.querySelector('.place')?.getBoundingClientRect() ?? {};
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
