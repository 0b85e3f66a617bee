/** The buttons that copy passages in the chosen format, and their link. */
import { BUTTON, MAIN_BUTTON } from '#styles/furniture.ts';
import { addressOfPassages } from '../passageDom.ts';
import { cite } from '../cite.ts';
import { copyAndReport } from '../../platform/clipboard.ts';
import { button } from '../../platform/dom.ts';

/** Creates the button that copies the passages which `cited` returns when pressed, and reports the outcome in `status`. */
export function copyButton(cited: () => Element[], status: HTMLElement): HTMLButtonElement {
  return button('复制', () => copyAndReport(cite(cited()), status), MAIN_BUTTON);
}

/** Creates the button that copies the address of passages. */
export function linkButton(passages: readonly Element[], status: HTMLElement): HTMLButtonElement {
  return button('复制链接', () => copyAndReport(addressOfPassages(passages), status), BUTTON);
}
