import { BUTTON } from '#styles/furniture.ts';
import { copyAndReport } from './clipboard.ts';
import { button, element } from './dom.ts';

/** Creates a button that copies a text, and the element beside it in which it reports the outcome. */
export function copyButton(
  label: string,
  textOf: () => string,
  classes = 'mr-3',
): [copy: HTMLElement, outcome: HTMLElement] {
  const outcome = element('span', { 'aria-live': 'polite' });
  const copy = button(label, () => void copyAndReport(textOf(), outcome), `${BUTTON} ${classes}`);
  return [copy, outcome];
}
