import { nameOf } from './attribution.ts';
import { action, citingDesk } from './citing.ts';
import { element } from './search/element.ts';

/** What a tap on a passage's number opens: cite it, copy its link, go to its page. */
export function startSheet(): void {
  const reading = document.querySelector('.reader .reading');
  const sheet = document.createElement('dialog');
  // Without dialogs (Safari before 15.4) the number stays what it is: a link to the passage's page.
  if (!reading || typeof sheet.showModal !== 'function') return;
  reading.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    const number = (target as Element).closest<HTMLAnchorElement>('.n');
    const words = number?.nextElementSibling as HTMLElement | null | undefined;
    if (!number || !words || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    const main = fill(sheet, words, number.href);
    document.body.append(sheet);
    sheet.showModal();
    main?.focus();
  });
  sheet.className = 'sheet-of-actions';
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet) sheet.close();
  });
}

/** Fills the sheet and gives its first button, which is what most come for. */
function fill(sheet: HTMLDialogElement, words: HTMLElement, page: string): HTMLElement | undefined {
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
