import { passageLocator } from '../passageDom.ts';
import { element } from '../../platform/dom.ts';
import { citationForm } from './citationForm.ts';
import { actionButton } from './copyButtons.ts';

const sheet = document.createElement('dialog');
sheet.className = 'sheet-of-actions';
sheet.addEventListener('click', ({ target }) => {
  if (target === sheet) sheet.close();
});

/** Opens the sheet of actions for a passage: cite it, copy its link, open its page. */
export function openActionSheet(words: HTMLElement, page: string): void {
  // Two taps while the script was loading call this twice.
  if (sheet.open) return;
  const first = fillSheet(words, page);
  document.body.append(sheet);
  sheet.showModal();
  first?.focus();
}

/** Fills the sheet and returns its first button, which most readers want. */
function fillSheet(words: HTMLElement, page: string): HTMLElement | undefined {
  const title = element('h2', { id: 'sheet-title' }, [passageLocator(words)]);
  sheet.setAttribute('aria-labelledby', title.id);
  const status = element('p', { role: 'status' });
  const preview = element('p', { class: 'citation-text', tabindex: '0' });
  const { fields, actions, panel } = citationForm(words, preview, status);
  // The oldest supported browsers lack replaceChildren.
  sheet.textContent = '';
  sheet.append(
    title,
    ...fields,
    preview,
    ...actions,
    element('a', { class: 'button', href: page }, ['打开这一句']),
    actionButton('关闭', () => sheet.close()),
    panel,
    status,
  );
  return actions[0];
}
