import { applyPreference, PREFERENCES, readPreference, savePreference } from './preferences.ts';
import type { Preference } from './preferences.ts';

/** Shows the settings panel and starts its controls; it is hidden without scripts. */
export function startSettings(): void {
  const panel = document.querySelector<HTMLDetailsElement>('.settings');
  if (!panel) return;
  panel.hidden = false;
  for (const input of panel.querySelectorAll<HTMLInputElement>('input')) {
    const name = input.name as Preference;
    if (!(name in PREFERENCES)) continue;
    input.checked = input.value === readPreference(name);
    input.addEventListener('change', () => {
      applyPreference(name, input.value);
      savePreference(name, input.value);
    });
  }
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
}
