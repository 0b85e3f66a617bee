/** The ways out of the editor: the pages that show the pack, its link, and what there is to know of them. */
import type { Pack } from '#packs/pack.ts';
import { aboutLink, linkOf } from './exportPack.ts';
import type { Keeper } from './draftState.ts';

/** Brings everything that leads away from the editor up to what is on the page now. */
export function showWays(editor: HTMLElement, pack: Pack, { search, warning }: Keeper): void {
  const link = linkOf(pack);
  for (const door of editor.querySelectorAll<HTMLAnchorElement>('a.button')) door.search = search;
  for (const part of editor.querySelectorAll<HTMLElement>('.by-link')) part.hidden = link === null;
  for (const field of editor.querySelectorAll<HTMLInputElement>('[name=link]'))
    field.value = link ?? '';
  say(editor, 'length', aboutLink(link));
  say(editor, 'unkept', warning);
}

/** What the browser does not keep, the page's own address carries. */
export function showAddress({ search, isShut }: Keeper): void {
  // What is kept nowhere and fits into no address leaves there what last did.
  if (search === location.search || isShut) return;
  try {
    history.replaceState(null, '', location.pathname + search);
  } catch {
    // Some browsers refuse this on pages from disk; the file is left.
  }
}

/** Said again it would be read aloud again. */
function say(editor: HTMLElement, slot: string, text: string): void {
  const place = editor.querySelector(`[data-slot=${slot}]`);
  if (place && place.textContent !== text) place.textContent = text;
}
