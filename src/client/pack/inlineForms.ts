/** Small forms below a row: one for its new position, one for what to insert beside it. */
import { ACTIONS, BUTTON, NUMBER_FIELD } from '#styles/furniture.ts';
import { button, element } from '../platform/dom.ts';

/** Asks for the new position of the row at `at` of `size`; `move` takes an index from 0. */
export function askNewPosition(
  row: HTMLElement,
  at: number,
  size: number,
  move: (to: number) => void,
): void {
  const last = String(size);
  const input = element('input', { type: 'number', min: '1', max: last, value: String(at + 1) });
  input.className = NUMBER_FIELD;
  const form = openForm(row, 'to', [
    element('label', {}, ['移到第 ', input, ` 项（共 ${last} 项）`]),
    element('button', { class: BUTTON, type: 'submit' }, ['移动']),
    button('不移', () => close(), BUTTON),
  ]);
  const close = () => closeForm(row, form, 'to');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    close();
    const wanted = Math.round(Number(input.value)) || at + 1;
    move(Math.min(Math.max(wanted, 1), size) - 1);
  });
  input.select();
}

/** Asks what to insert beside the row: a heading goes before it, a note after it. */
export function askWhatToInsert(
  row: HTMLElement,
  insert: (kind: 'heading' | 'note') => void,
): void {
  const choice = (label: string, kind: 'heading' | 'note') =>
    button(
      label,
      () => {
        form.remove();
        insert(kind);
      },
      BUTTON,
    );
  const form = openForm(row, 'insert', [
    choice('在它前面加小标题', 'heading'),
    choice('在它后面加备注', 'note'),
    button('不加', () => closeForm(row, form, 'insert'), BUTTON),
  ]);
  form.querySelector('button')?.focus();
}

/** Opens a form below a row in place of any other; Escape closes it. */
function openForm(row: HTMLElement, action: string, parts: HTMLElement[]): HTMLFormElement {
  row.querySelector('form')?.remove();
  const form = element('form', { class: ACTIONS }, parts);
  form.addEventListener('keydown', ({ key }) => key === 'Escape' && closeForm(row, form, action));
  row.append(form);
  return form;
}

/** Closes a form and focuses the button that opened it. */
function closeForm(row: HTMLElement, form: HTMLElement, action: string): void {
  form.remove();
  row.querySelector<HTMLElement>(`[data-act=${action}]`)?.focus();
}
