import { nameOf } from '../passageDom.ts';
import { element } from '../../platform/dom.ts';
import { citingDesk } from './citationForm.ts';
import { action } from './copyButtons.ts';

const sheet = document.createElement('dialog');
sheet.className = 'sheet-of-actions';
sheet.addEventListener('click', ({ target }) => {
  if (target === sheet) sheet.close();
});

/** Opens the sheet of actions for a passage: cite it, copy its link, go to its page. */
export function openSheet(words: HTMLElement, page: string): void {
  // Two taps while it was fetched ask twice.
  if (sheet.open) return;
  const main = fill(words, page);
  document.body.append(sheet);
  sheet.showModal();
  main?.focus();
}

/** Fills the sheet and gives its first button, which is what most come for. */
function fill(words: HTMLElement, page: string): HTMLElement | undefined {
  const title = element('h2', { id: 'sheet-title' }, [nameOf(words)]);
  sheet.setAttribute('aria-labelledby', title.id);
  const status = element('p', { role: 'status' });
  const preview = element('p', { class: 'citation-text', tabindex: '0' });
  const { choices, actions, panel } = citingDesk(words, preview, status);
  // replaceChildren is younger than the oldest browsers served.
  sheet.textContent = '';
  sheet.append(
    title,
    ...choices,
    preview,
    ...actions,
    element('a', { class: 'button', href: page }, ['打开这一句']),
    action('关闭', () => sheet.close()),
    panel,
    status,
  );
  return actions[0];
}
