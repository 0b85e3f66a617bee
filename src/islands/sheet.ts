import { addressOf, attribute, layerOf, locatorOf } from './attribution.ts';
import { copyAndSay } from './clipboard.ts';

/** What a tap on a passage's number opens: copy it, copy its link, go to its page. */
export function startSheet(): void {
  const reading = document.querySelector('.reader .reading');
  const sheet = document.createElement('dialog');
  // Without dialogs (Safari before 15.4) the number stays what it is: a link to the passage's page.
  if (!reading || typeof sheet.showModal !== 'function') return;
  reading.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    const number = (target as Element).closest<HTMLAnchorElement>('.n');
    const passage = number?.closest('.passage');
    if (!number || !passage || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    fill(sheet, passage, number.href);
    document.body.append(sheet);
    sheet.showModal();
  });
  sheet.className = 'sheet-of-actions';
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet) sheet.close();
  });
}

function fill(sheet: HTMLDialogElement, passage: Element, page: string): void {
  const words = passage.querySelector('[id]')?.textContent ?? '';
  const status = element('p', '');
  status.setAttribute('role', 'status');
  const title = element('h2', locatorOf(passage));
  title.id = 'sheet-title';
  sheet.setAttribute('aria-labelledby', title.id);
  const open = element('a', '打开这一句');
  open.className = 'button';
  open.setAttribute('href', page);
  // replaceChildren is younger than the oldest browsers served.
  sheet.textContent = '';
  sheet.append(
    title,
    element('p', layerOf(passage)),
    button('复制引文', () => copyAndSay(attribute(words, [passage]), status)),
    button('复制链接', () => copyAndSay(addressOf(passage), status)),
    open,
    button('关闭', () => sheet.close()),
    status,
  );
}

function button(label: string, act: () => void): HTMLElement {
  const made = element('button', label);
  made.className = 'button';
  made.addEventListener('click', act);
  return made;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
