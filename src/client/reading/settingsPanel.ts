import { apply, CHOICES, recall, remember } from './preferences.ts';
import type { Choice } from './preferences.ts';

/** Brings the settings panel to life; without a script it stays hidden, since it could do nothing. */
export function startSettings(): void {
  const panel = document.querySelector<HTMLDetailsElement>('.settings');
  if (!panel) return;
  panel.hidden = false;
  for (const input of panel.querySelectorAll<HTMLInputElement>('input')) {
    const choice = input.name as Choice;
    if (!(choice in CHOICES)) continue;
    input.checked = input.value === recall(choice);
    input.addEventListener('change', () => {
      apply(choice, input.value);
      remember(choice, input.value);
    });
  }
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
}
