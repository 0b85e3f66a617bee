import { addToPack, passageIdIn } from '../reading/packInbox.ts';
import { button, element } from '../platform/dom.ts';

/** Adds to every passage found a button that puts it into the reader's pack; `say` shows the outcome. */
export function addPackButtons(results: HTMLElement, say: (text: string) => void): void {
  for (const found of results.querySelectorAll<HTMLElement>('.found')) {
    const link = found.querySelector('a');
    const words = found.querySelector('.text');
    if (!link || !words || found.querySelector('button')) continue;
    const text = words.textContent ?? '';
    const add = button('加入备课单', () => say(addToPack([{ id: passageIdIn(link.href), text }])));
    // Names the passage for readers who hear the buttons one after another.
    add.append(element('span', { class: 'spoken' }, [`：${link.textContent}`]));
    found.querySelector('.where')?.append(add);
  }
}
