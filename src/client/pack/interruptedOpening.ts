/** Guards the showing of the stored pack: one that a browser could not finish showing is not shown again unasked. */
import type { Pack } from '#packs/pack.ts';
import { ACTIONS, BUTTON, SUBHEAD } from '#styles/furniture.ts';
import { button, element, fill } from '../platform/dom.ts';
import { read, write } from '../platform/storage.ts';
import { downloadPack } from './exportPack.ts';
import { archivePack } from './packHistory.ts';

const OPENING_KEY = 'yandu.pack.opening';

/** Tells whether the last visit began to show the stored pack and did not finish. */
export function wasInterrupted(): boolean {
  return read(OPENING_KEY) === '1';
}

/** Shows a pack and has it laid out at once, so that a browser that cannot finish is known on the next visit. */
export function showGuarded(page: HTMLElement, show: () => void): void {
  write(OPENING_KEY, '1');
  show();
  // Reading the height makes the browser lay the page out within this task.
  if (page.offsetHeight >= 0) write(OPENING_KEY, '');
}

/**
 * Offers the ways out of a stored pack that could not be shown. Nothing can be edited until one is chosen, so that the
 * pack stays as it is. @param open shows a pack, and says what was done
 */
export function offerWaysOut(
  page: HTMLElement,
  pack: Pack,
  open: (shown: Pack, message: string) => void,
): void {
  const [holder, work] = [slot(page, 'received'), slot(page, 'work')];
  const notice = element('p', {}, [
    `上次打开宣讲单（${pack.items.length} 项）时没有完成，可能是它把浏览器卡住了。它原样存着，没有动。`,
  ]);
  const goOn = (shown: Pack, message: string) => {
    fill(holder, []);
    work.hidden = false;
    showGuarded(page, () => open(shown, message));
  };
  work.hidden = true;
  const heading = element('h2', { class: SUBHEAD, tabindex: '-1' }, ['上次没有打开完']);
  const ways = element('p', { class: ACTIONS }, waysOut(pack, notice, goOn));
  fill(holder, [heading, notice, ways]);
  heading.focus();
}

function waysOut(
  pack: Pack,
  notice: HTMLElement,
  goOn: (shown: Pack, message: string) => void,
): HTMLElement[] {
  const putAside = () => {
    if (archivePack(pack)) goOn({ title: '', items: [] }, '已收进“以前的宣讲单”');
    else notice.textContent = '“以前的宣讲单”存不下它：请先导出文件。';
  };
  return [
    button('再打开一次', () => goOn(pack, ''), BUTTON),
    button('导出文件', () => downloadPack(pack), BUTTON),
    button('收进“以前的宣讲单”', putAside, BUTTON),
  ];
}

function slot(page: HTMLElement, name: string): HTMLElement {
  const found = page.querySelector<HTMLElement>(`[data-slot=${name}]`);
  if (!found) throw new Error(`the editor has no slot ${name}`);
  return found;
}
