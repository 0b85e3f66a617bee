/** Small forms that a row unfolds below itself: where to, and what beside it. */
import { button, element } from '../platform/dom.ts';

/** Asks to which of `size` places the row at `at` moves; the answer counts from 0. */
export function askWhere(
  row: HTMLElement,
  at: number,
  size: number,
  go: (to: number) => void,
): void {
  const last = String(size);
  const input = element('input', { type: 'number', min: '1', max: last, value: String(at + 1) });
  const form = unfold(row, 'to', [
    element('label', {}, ['移到第 ', input, ` 项（共 ${last} 项）`]),
    element('button', { type: 'submit' }, ['移动']),
    button('不移', () => close()),
  ]);
  const close = () => fold(row, form, 'to');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    close();
    const wanted = Math.round(Number(input.value)) || at + 1;
    go(Math.min(Math.max(wanted, 1), size) - 1);
  });
  input.select();
}

/** Asks what to insert beside the row: a heading heads what follows, a note goes with what stands before it. */
export function askWhat(row: HTMLElement, insert: (kind: 'heading' | 'note') => void): void {
  const choice = (label: string, kind: 'heading' | 'note') =>
    button(label, () => {
      form.remove();
      insert(kind);
    });
  const form = unfold(row, 'insert', [
    choice('在它前面加小标题', 'heading'),
    choice('在它后面加备注', 'note'),
    button('不加', () => fold(row, form, 'insert')),
  ]);
  form.querySelector('button')?.focus();
}

/** A row has one form at a time; Escape folds it. */
function unfold(row: HTMLElement, act: string, parts: HTMLElement[]): HTMLFormElement {
  row.querySelector('form')?.remove();
  const form = element('form', { class: 'moving' }, parts);
  form.addEventListener('keydown', ({ key }) => key === 'Escape' && fold(row, form, act));
  row.append(form);
  return form;
}

/** The keyboard goes back to the button that unfolded the form. */
function fold(row: HTMLElement, form: HTMLElement, act: string): void {
  form.remove();
  row.querySelector<HTMLElement>(`[data-act=${act}]`)?.focus();
}
