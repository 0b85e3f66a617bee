/** The list of previous packs, to choose one from. */
import { samePack } from '#packs/merge.ts';
import type { Pack } from '#packs/pack.ts';
import { BUTTON, SUBHEAD } from '#styles/furniture.ts';
import { button, element, fill } from '../platform/dom.ts';
import { downloadText } from './exportPack.ts';
import { packFileText, previousPacks } from './packHistory.ts';
import type { PreviousPack } from './packHistory.ts';

/** Shows or hides the previous packs except the present one; `choose` takes the one to restore. */
export function togglePackHistory(
  holder: HTMLElement,
  current: Pack,
  choose: (pack: Pack) => void,
): void {
  if (!holder.hidden) {
    fill(holder, []);
    return;
  }
  const restore = (pack: Pack) => {
    fill(holder, []);
    choose(pack);
  };
  const heading = element('h2', { class: SUBHEAD, tabindex: '-1' }, ['以前的宣讲单']);
  const others = previousPacks().filter(({ pack }) => !pack || !samePack(pack, current));
  const list = others.map((previous) => element('li', {}, historyRow(previous, restore)));
  if (list.length === 0) list.push(element('li', {}, ['除了现在这一份，没有别的。']));
  fill(holder, [heading, element('ul', {}, list), button('收起', () => fill(holder, []), BUTTON)]);
  heading.focus();
}

function historyRow(
  { text, pack }: PreviousPack,
  restore: (pack: Pack) => void,
): (Node | string)[] {
  if (!pack) {
    const save = button(
      '导出这一份',
      () => downloadText(packFileText(text), '读不了的宣讲单'),
      BUTTON,
    );
    return ['一份现在读不了的宣讲单，原样留着。', save];
  }
  const name = `“${pack.title || '没有标题'}”，${pack.items.length} 项`;
  const back = button('换回', () => restore(pack), BUTTON);
  back.setAttribute('aria-label', `换回：${name}`);
  return [name, back];
}
