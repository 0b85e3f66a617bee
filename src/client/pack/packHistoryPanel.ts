/** The packs that were put aside, to choose from. */
import { samePack } from '#packs/merge.ts';
import type { Pack } from '#packs/pack.ts';
import { button, element, fill } from '../platform/dom.ts';
import { saveText } from './exportPack.ts';
import { fileIn, formers } from './packHistory.ts';
import type { Former } from './packHistory.ts';

/** Shows the packs that were put aside but for the present one, or folds them away; `choose` takes the one that comes back. */
export function toggleFormers(place: HTMLElement, mine: Pack, choose: (pack: Pack) => void): void {
  if (!place.hidden) {
    fill(place, []);
    return;
  }
  const take = (pack: Pack) => {
    fill(place, []);
    choose(pack);
  };
  const heading = element('h2', { class: 'subhead', tabindex: '-1' }, ['以前的备课单']);
  const others = formers().filter(({ pack }) => !pack || !samePack(pack, mine));
  const list = others.map((former) => element('li', {}, rowOf(former, take)));
  if (list.length === 0) list.push(element('li', {}, ['除了现在这一份，没有别的。']));
  fill(place, [heading, element('ul', {}, list), button('收起', () => fill(place, []))]);
  heading.focus();
}

function rowOf({ text, pack }: Former, take: (pack: Pack) => void): (Node | string)[] {
  if (!pack) {
    const save = button('导出这一份', () => saveText(fileIn(text), '读不了的备课单'));
    return ['一份现在读不了的备课单，原样留着。', save];
  }
  const name = `“${pack.title || '没有标题'}”，${pack.items.length} 项`;
  const back = button('换回', () => take(pack));
  back.setAttribute('aria-label', `换回：${name}`);
  return [name, back];
}
