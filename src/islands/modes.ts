import { recall, remember } from './preferences.ts';

/** Remembers the reading mode and keeps the passage at the top of the view where it is while switching. */
export function startModes(): void {
  const inputs = document.querySelectorAll<HTMLInputElement>('.mode');
  for (const input of inputs) {
    const mode = input.id.replace('mode-', '');
    if (recall('mode') === mode) input.checked = true;
    input.addEventListener('change', () => remember('mode', mode));
  }
  // The labels are pressed before the layout changes: the moment to note the place.
  for (const label of document.querySelectorAll<HTMLLabelElement>('.switch label')) {
    label.addEventListener('click', keepPlace);
  }
}

function keepPlace(): void {
  const top = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const passages = [...document.querySelectorAll<HTMLElement>('.reading .passage')];
  const first = passages.find((passage) => passage.getBoundingClientRect().bottom > top);
  if (!first) return;
  const before = first.getBoundingClientRect().top;
  requestAnimationFrame(() => scrollBy(0, first.getBoundingClientRect().top - before));
}
