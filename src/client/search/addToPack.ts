import { collect, idIn } from '../reading/packInbox.ts';
import { button, element } from '../platform/dom.ts';

/** Gives every passage found a button that puts it into the reader's pack; `say` tells how that went. */
export function offerCollecting(results: HTMLElement, say: (text: string) => void): void {
  for (const found of results.querySelectorAll<HTMLElement>('.found')) {
    const link = found.querySelector('a');
    const text = found.querySelector('.text')?.textContent ?? '';
    if (!link || found.querySelector('button')) continue;
    const add = button('加入备课单', () => say(collect([{ id: idIn(link.href), text }])));
    // Which passage, for those who hear the buttons one after another.
    add.append(element('span', { class: 'spoken' }, [`：${link.textContent}`]));
    found.querySelector('.where')?.append(add);
  }
}
