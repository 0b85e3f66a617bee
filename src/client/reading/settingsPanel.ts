import { applyPreference, PREFERENCES, readPreference, savePreference } from './preferences.ts';
import type { Preference } from './preferences.ts';

/** Shows the settings panel and starts its controls; it is not shown without scripts. */
export function startSettings(): void {
  const panel = document.querySelector<HTMLDetailsElement>('.settings');
  if (!panel) return;
  panel.classList.remove('invisible');
  for (const input of panel.querySelectorAll<HTMLInputElement>('input')) {
    const name = input.name as Preference;
    if (!(name in PREFERENCES)) continue;
    input.checked = input.value === readPreference(name);
    input.addEventListener('change', () => {
      applyPreference(name, input.value);
      savePreference(name, input.value);
    });
  }
  const close = () => {
    panel.open = false;
    panel.querySelector('summary')?.focus();
  };
  panel.querySelector('.done')?.addEventListener('click', close);
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
}
