/** What can be done with passages at once: copied with or without where they are from, and linked. */
import { bodyOf } from '#edition/cite/formats.ts';
import { addressOf, citationFrom } from '../passageDom.ts';
import { cite } from '../cite.ts';
import { copyAndSay } from '../../platform/clipboard.ts';
import { button } from '../../platform/dom.ts';

/** Buttons that copy the passages which `cited` gives then, and say in `status` how that went. */
export function copyButtons(cited: () => Element[], status: HTMLElement): HTMLButtonElement[] {
  return [
    action('复制引文', () => copyAndSay(cite(cited()), status)),
    action('只复制正文', () => copyAndSay(bodyOf(citationFrom(cited())), status)),
    action('复制链接', () => copyAndSay(addressOf(cited()), status)),
  ];
}

/** A button of ours. */
export function action(label: string, act: () => void): HTMLButtonElement {
  const made = button(label, act);
  made.className = 'button';
  return made;
}
