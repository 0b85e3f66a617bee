import { allPassages } from './attribution.ts';
import { citingDesk } from './citing.ts';
import { element } from './search/element.ts';

/** On a passage's own page, the desk at which it and those after it are cited. */
export function startCitationBox(): void {
  const box = document.querySelector('.citation');
  const preview = box?.querySelector<HTMLElement>('.citation-text');
  const current = allPassages('.reading').find(({ localName }) => localName === 'mark');
  if (!current || !preview) return;
  const status = element('p', { role: 'status' });
  const { choices, actions, panel } = citingDesk(current, preview, status);
  preview.before(...choices);
  preview.after(element('div', { class: 'actions' }, actions), panel, status);
}
