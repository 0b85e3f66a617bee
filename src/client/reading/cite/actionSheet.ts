import { CITED, STATUS } from '#styles/citing.ts';
import { SHEET, THREE_IN_SHEET } from '#styles/sheet.ts';
import { PLAIN_BUTTON, QUIET } from '#styles/furniture.ts';
import { passageLayer, passageLocator } from '../passageDom.ts';
import { button, element } from '../../platform/dom.ts';
import { citationForm } from './citationForm.ts';

/** The passage whose sheet is open; it is marked meanwhile. */
let chosen: HTMLElement | undefined;

const sheet = document.createElement('dialog');
sheet.className = SHEET;
sheet.addEventListener('click', ({ target }) => {
  if (target === sheet) sheet.close();
});
sheet.addEventListener('close', () => chosen?.classList.remove('chosen'));

/** Opens the sheet of actions for a passage: copy it, send it, add it to the pack, and more. */
export function openActionSheet(words: HTMLElement, page: string): void {
  // Two taps while the script was loading call this twice.
  if (sheet.open) return;
  const first = fillSheet(words, page);
  chosen = words;
  words.classList.add('chosen');
  document.body.append(sheet);
  sheet.showModal();
  first?.focus();
}

/** Fills the sheet and returns its first button, which most readers want. */
function fillSheet(words: HTMLElement, page: string): HTMLElement | undefined {
  const title = element('h2', { id: 'sheet-title', class: 'mr-2 font-bold' }, [
    passageLocator(words),
  ]);
  sheet.setAttribute('aria-labelledby', title.id);
  const status = element('p', { role: 'status', class: STATUS });
  const preview = element('p', { class: CITED, tabindex: '0' });
  const { fields, actions, panel } = citationForm(words, preview, status);
  const more = element('details', { class: 'fold' }, [
    element('summary', {}, ['更多']),
    ...fields,
    preview,
    element('p', {}, [element('a', { href: page }, ['打开这一句'])]),
  ]);
  // The oldest supported browsers lack replaceChildren.
  sheet.textContent = '';
  sheet.append(
    element('div', { class: 'flex items-center' }, [
      title,
      element('span', { class: QUIET }, [passageLayer(words)]),
      button('关闭', () => sheet.close(), `ml-auto ${PLAIN_BUTTON}`),
    ]),
    element('div', { class: THREE_IN_SHEET }, actions),
    panel,
    status,
    more,
  );
  return actions[0];
}
