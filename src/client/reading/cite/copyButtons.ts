/** The buttons that copy passages with or without their source, and their link. */
import { citedText } from '#edition/cite/formats.ts';
import { addressOfPassages, citationFrom } from '../passageDom.ts';
import { cite } from '../cite.ts';
import { copyAndReport } from '../../platform/clipboard.ts';
import { button } from '../../platform/dom.ts';

/** Creates buttons that copy the passages which `cited` returns when pressed, and report the outcome in `status`. */
export function copyButtons(cited: () => Element[], status: HTMLElement): HTMLButtonElement[] {
  return [
    actionButton('复制引文', () => copyAndReport(cite(cited()), status)),
    actionButton('只复制正文', () => copyAndReport(citedText(citationFrom(cited())), status)),
    actionButton('复制链接', () => copyAndReport(addressOfPassages(cited()), status)),
  ];
}

/** Creates a button with the site's button style. */
export function actionButton(label: string, act: () => void): HTMLButtonElement {
  const made = button(label, act);
  made.className = 'button';
  return made;
}
